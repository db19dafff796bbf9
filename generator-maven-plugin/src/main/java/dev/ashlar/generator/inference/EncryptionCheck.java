package dev.ashlar.generator.inference;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.model.Field;
import dev.ashlar.generator.model.Intent;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Protection;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.spec.SpecDocument;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Refuses to store in clear what a document wants encrypted and cannot be. */
final class EncryptionCheck {

    private static final String RULE = "cannot-be-encrypted";

    private final SpecDocument document;
    private final List<Resource> resources;
    private final List<Operation> operations;
    private final EncryptedQueries queries;

    EncryptionCheck(
            SpecDocument document, SchemaCatalog schemas, List<Resource> resources, List<Operation> operations) {
        this.document = document;
        this.resources = resources;
        this.operations = operations;
        this.queries = new EncryptedQueries(schemas, operations);
    }

    /** What has to be mended in any property. */
    List<Diagnostic> problems() {
        Components components = new Components(document.openApi());
        return components.names().stream()
                .flatMap(name -> check(name, components.get(name)))
                .toList();
    }

    private Stream<Diagnostic> check(String name, Schema<?> schema) {
        String place = Dialect.origin(schema, "/components/schemas/" + name);
        return Dialect.properties(schema).entrySet().stream()
                .filter(property ->
                        Extensions.of(property.getValue().getExtensions()).isTrue(Extensions.ENCRYPTED))
                .flatMap(property -> check(property.getKey(), place + "/properties/" + property.getKey()));
    }

    private Stream<Diagnostic> check(String property, String place) {
        List<Resource> storing = resources.stream()
                .filter(resource -> isEncrypted(resource, property))
                .toList();
        if (storing.isEmpty()) {
            return Stream.of(error(
                    place,
                    property + " is in no column of its own, and would be stored in clear.",
                    "Make it a property of a resource, or leave x-ashlar-encrypted out."));
        }
        return storing.stream()
                .flatMap(resource -> Stream.concat(
                        problem(resource, property).stream()
                                .map(reason -> error(
                                        place,
                                        property + " of " + resource.name() + " " + reason,
                                        "Leave x-ashlar-encrypted out.")),
                        queries.needing(resource, property)
                                .map(parameter -> error(
                                        place,
                                        property + " of " + resource.name() + " is needed in clear by " + parameter
                                                + ", and cannot be encrypted: ciphertexts have no order and no parts.",
                                        "Leave it out of the parameter, or x-ashlar-encrypted out."))));
    }

    private Optional<String> problem(Resource resource, String property) {
        boolean isText = resource.field(property)
                .map(Field::type)
                .filter(ScalarType.STRING::equals)
                .isPresent();
        if (!isText) {
            return Optional.of("is no text without a format of its own, and cannot be encrypted.");
        }
        if (saysWhose(resource, property)) {
            return Optional.of("says whose a row is, and cannot be encrypted.");
        }
        return isFoundBy(resource, property)
                ? Optional.of("is what paths find rows by, and cannot be encrypted.")
                : Optional.empty();
    }

    private static boolean saysWhose(Resource resource, String property) {
        return resource.field(property)
                .filter(field -> field.origin().isBelonging())
                .isPresent();
    }

    private boolean isFoundBy(Resource resource, String property) {
        return resource.key().name().equals(property)
                || operations.stream()
                        .map(Operation::intent)
                        .anyMatch(intent -> intent instanceof Intent.Crud crud
                                && crud.target().resource().equals(resource.name())
                                && crud.target().lookup() != null
                                && crud.target().lookup().field().equals(property));
    }

    private static boolean isEncrypted(Resource resource, String property) {
        return resource.field(property)
                .filter(field -> field.protection() == Protection.ENCRYPTED)
                .isPresent();
    }

    private Diagnostic error(String place, String message, String remedy) {
        return Diagnostic.error(RULE, document.locations().find(place), message, remedy);
    }
}
