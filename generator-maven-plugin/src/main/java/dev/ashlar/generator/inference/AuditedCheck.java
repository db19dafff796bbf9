package dev.ashlar.generator.inference;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.model.Resource;
import dev.ashlar.generator.spec.SpecDocument;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Refuses what asks for a record of changes and would get none. */
final class AuditedCheck {

    private static final String RULE = "cannot-be-audited";

    private final SpecDocument document;
    private final List<Resource> resources;

    AuditedCheck(SpecDocument document, List<Resource> resources) {
        this.document = document;
        this.resources = resources;
    }

    /** What has to be mended in any schema. */
    List<Diagnostic> problems() {
        Components components = new Components(document.openApi());
        return components.names().stream()
                .filter(name -> Extensions.of(components.get(name).getExtensions())
                        .values()
                        .containsKey(Extensions.AUDITED))
                .flatMap(name -> check(name, components.get(name)))
                .toList();
    }

    private Stream<Diagnostic> check(String name, Schema<?> schema) {
        String place = Dialect.origin(schema, "/components/schemas/" + name) + "/" + Extensions.AUDITED;
        if (!(schema.getExtensions().get(Extensions.AUDITED) instanceof Boolean audited)) {
            return Stream.of(error(
                    place,
                    "x-ashlar-audited of " + name + " is neither true nor false.",
                    "Write x-ashlar-audited: true, or leave it out."));
        }
        boolean isStored =
                resources.stream().anyMatch(resource -> resource.schema().equals(name));
        return !audited || isStored
                ? Stream.empty()
                : Stream.of(error(
                        place,
                        name + " is not stored as a resource, so that x-ashlar-audited has no effect.",
                        "Write it at the schema that clients read, or add x-ashlar-resource: true there."));
    }

    private Diagnostic error(String place, String message, String remedy) {
        return Diagnostic.error(RULE, document.locations().find(place), message, remedy);
    }
}
