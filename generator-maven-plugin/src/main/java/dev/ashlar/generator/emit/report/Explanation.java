package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.model.Api;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/**
 * Everything that was understood, in words: the same facts for the page, the JSON file and the console.
 *
 * <p>The components' names and order are those of the JSON file, which tools read: add, but do not rename.
 */
record Explanation(
        Source source,
        Counts counts,
        List<OperationFacts> operations,
        List<ResourceFacts> resources,
        List<PendingFacts> pending,
        List<Finding> findings) {

    /**
     * The document.
     *
     * @param document its file name
     */
    record Source(String title, String version, String document, String specVersion, String basePath) {}

    /** How many there are; {@code generated} operations need no code. */
    record Counts(int resources, int operations, int generated, int pending, int findings) {}

    static Explanation of(Plan plan) {
        List<OperationFacts> operations = plan.groups().stream()
                .flatMap(group -> group.methods().stream().map(method -> OperationFacts.of(group, method)))
                .toList();
        List<PendingFacts> pending = plan.groups().stream()
                .flatMap(group -> PendingFacts.of(plan, group))
                .toList();
        List<Finding> findings = plan.blueprint().findings();
        return new Explanation(
                source(plan),
                new Counts(
                        plan.resources().size(),
                        operations.size(),
                        operations.size() - pending.size(),
                        pending.size(),
                        findings.size()),
                operations,
                plan.resources().stream()
                        .map(resource -> ResourceFacts.of(plan, resource))
                        .toList(),
                pending,
                findings);
    }

    private static Source source(Plan plan) {
        Api api = plan.blueprint().api();
        return new Source(api.title(), api.version(), plan.project().documentName(), api.specVersion(), api.basePath());
    }
}
