package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import java.util.List;

/** Finds paths that lie where an application tells operators how it is: those are answered before any of the document's. */
final class ManagementPaths {

    private static final String BASE = "/actuator";

    private ManagementPaths() {}

    static List<Diagnostic> check(SourceFile document) {
        return document.tree().path("paths").properties().stream()
                .map(path -> path.getKey())
                .filter(path -> path.equals(BASE) || path.startsWith(BASE + "/"))
                .map(path -> Diagnostic.warning(
                        "management-path",
                        document.locations().find(JsonPointers.child("/paths", path)),
                        path + " lies where the management endpoints are; those of its name answer in its place.",
                        "Give it another path, or move them by management.endpoints.web.base-path."))
                .toList();
    }
}
