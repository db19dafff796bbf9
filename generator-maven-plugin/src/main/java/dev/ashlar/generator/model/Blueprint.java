package dev.ashlar.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything a document says about a backend, understood.
 *
 * <p>Guarantees: lists keep the document's order; every {@link SchemaType}, {@link Resource}, {@link Relation} and
 * {@link SecurityScheme} name resolves inside the Blueprint; operation ids are unique; no type of the parser and no Java name occurs in it.
 *
 * @param api what the document says of itself
 * @param schemas every named schema that an operation or another schema uses
 * @param resources what is stored
 * @param operations every operation of the document
 * @param securitySchemes how callers prove who they are
 * @param findings what was inferred with doubt, or is not supported yet, for the reader of {@code explain}
 */
public record Blueprint(
        Api api,
        NamedList<Schema> schemas,
        NamedList<Resource> resources,
        List<Operation> operations,
        NamedList<SecurityScheme> securitySchemes,
        List<Finding> findings) {

    public Blueprint {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /** The parts in plain lists. */
    public Blueprint(
            Api api,
            List<Schema> schemas,
            List<Resource> resources,
            List<Operation> operations,
            List<SecurityScheme> securitySchemes,
            List<Finding> findings) {
        this(
                api,
                new NamedList<>(schemas, Schema::name),
                new NamedList<>(resources, Resource::name),
                operations,
                new NamedList<>(securitySchemes, SecurityScheme::name),
                findings);
    }

    /** The schema of that name; a missing one is a defect of inference. */
    public Schema schema(String name) {
        return schemas.find(name)
                .orElseThrow(() -> new IllegalArgumentException("No schema " + name + " in the Blueprint"));
    }

    /** The object schema of that name; a missing one, or one that is no object, is a defect of inference. */
    public ObjectSchema objectSchema(String name) {
        if (schema(name) instanceof ObjectSchema object) {
            return object;
        }
        throw new IllegalArgumentException("Schema " + name + " is not an object");
    }

    /** The resource of that name, if there is one. */
    public Optional<Resource> findResource(String name) {
        return resources.find(name);
    }

    /** The resource of that name; a missing one is a defect of inference. */
    public Resource resource(String name) {
        return findResource(name)
                .orElseThrow(() -> new IllegalArgumentException("No resource " + name + " in the Blueprint"));
    }
}
