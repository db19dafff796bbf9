package dev.ashlar.generator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.stream.Stream;

/** The document is OpenAPI 3.0 or 3.1. */
final class VersionRule implements DocumentRule {

    @Override
    public Stream<Diagnostic> check(SourceFile document) {
        JsonNode version = document.tree().path("openapi");
        if (document.tree().has("swagger")) {
            return Stream.of(Diagnostic.error(
                    "swagger-2",
                    document.locations().find("/swagger"),
                    "This is a Swagger " + document.tree().get("swagger").asText() + " document; Ashlar reads OpenAPI"
                            + " 3.0 and 3.1.",
                    "Convert it to OpenAPI 3, for example with https://converter.swagger.io."));
        }
        if (version.isMissingNode()) {
            return Stream.of(Diagnostic.error(
                    "no-openapi-member",
                    document.locations().find(JsonPointers.ROOT),
                    "This is no OpenAPI document: it has no member 'openapi'.",
                    "Add 'openapi: 3.0.3' (or 3.1.0) at its top, or name another file."));
        }
        if (!version.asText().matches("3\\.[01](\\..*)?")) {
            return Stream.of(Diagnostic.error(
                    "unsupported-version",
                    document.locations().find("/openapi"),
                    "OpenAPI " + version.asText() + " is not supported.",
                    "Use 3.0 or 3.1."));
        }
        return Stream.empty();
    }
}
