package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.FieldOrigin;
import dev.ashlar.generator.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The persistent side of a resource.
 *
 * @param types the classes of the resource, in its own package
 * @param table where it is stored
 * @param attributes the entity's plain attributes, the key included, in order
 * @param links the entity's relations, in order
 * @param views the object schemas it is shown as; the resource's own schema comes first
 * @param inputs the object schemas it is written from
 */
public record ResourcePlan(
        Resource resource,
        Types types,
        Table table,
        List<Attribute> attributes,
        List<Link> links,
        List<View> views,
        List<View> inputs) {

    public ResourcePlan {
        attributes = List.copyOf(attributes);
        links = List.copyOf(links);
        views = List.copyOf(views);
        inputs = List.copyOf(inputs);
    }

    /** The attribute of the primary key. */
    public Attribute key() {
        return attribute(resource.key().name());
    }

    /** The attribute that stores the field of that name. */
    public Attribute attribute(String field) {
        return attributes.stream()
                .filter(attribute -> attribute.field().name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.name() + " has no attribute for " + field));
    }

    /** The attribute that says which caller a row belongs to, if it does. */
    public Optional<Attribute> owner() {
        return belonging()
                .filter(attribute -> attribute.field().origin() == FieldOrigin.OWNER)
                .findFirst();
    }

    /** The attribute that says which tenant a row belongs to, if it does. */
    public Optional<Attribute> tenant() {
        return belonging()
                .filter(attribute -> attribute.field().origin() == FieldOrigin.TENANT)
                .findFirst();
    }

    /** The attributes that say whose a row is: none, where rows are for everybody. */
    public Stream<Attribute> belonging() {
        return attributes.stream()
                .filter(attribute -> attribute.field().origin().isBelonging());
    }

    /** The link for the relation of that name. */
    public Link link(String relation) {
        return links.stream()
                .filter(link -> link.relation().name().equals(relation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.name() + " has no link for " + relation));
    }

    /** The view that shows it as the object schema of that name. */
    public View view(String schema) {
        return find(views, schema);
    }

    /** The input that writes it from the object schema of that name. */
    public View input(String schema) {
        return find(inputs, schema);
    }

    private View find(List<View> candidates, String schema) {
        return candidates.stream()
                .filter(view -> view.schema().equals(schema))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(resource.name() + " has no view " + schema));
    }

    /**
     * The classes of a resource.
     *
     * @param entity suffixed {@code Entity}, as schemas keep their names
     */
    public record Types(ClassName entity, ClassName repository, ClassName mapper) {}
}
