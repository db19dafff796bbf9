package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.plan.Plan;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the document has paths of its own that the starters serve otherwise: those give way.
 *
 * @param audit below {@code /audit}, where auditors read the log
 * @param docs below {@code /docs}, where the API page is
 * @param problems below {@code /problems}, which explains error codes
 * @param error below {@code /error}, where the container sends what fails outside of handlers
 * @param account below {@code /account}, which is closed to API keys
 */
record TakenPaths(boolean audit, boolean docs, boolean problems, boolean error, boolean account) {

    private static final String VARIABLE = "{";

    static TakenPaths of(Plan plan) {
        Set<String> first = plan.blueprint().operations().stream()
                .map(operation -> operation.route().path().split("/", 3))
                .filter(segments -> segments.length > 1)
                .map(segments -> segments[1].startsWith(VARIABLE) ? VARIABLE : segments[1])
                .collect(Collectors.toSet());
        return new TakenPaths(
                isTaken("audit", first),
                isTaken("docs", first),
                isTaken("problems", first),
                isTaken("error", first),
                first.contains("account"));
    }

    private static boolean isTaken(String segment, Set<String> first) {
        return first.contains(segment) || first.contains(VARIABLE);
    }

    /** Where auditors read the log. */
    String auditPath() {
        return audit ? "/management/audit" : "/audit";
    }
}
