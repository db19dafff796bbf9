package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code explain.txt}: the facts in at most {@value #WIDTH} columns, which {@code explain} also prints. */
final class ConsoleEmitter implements Emitter {

    static final int WIDTH = 118;

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        String text = String.join("\n", lines(Explanation.of(plan))) + "\n";
        return Stream.of(new GeneratedFile(FileRoot.REPORT, "explain.txt", text));
    }

    private static List<String> lines(Explanation facts) {
        List<String> lines = new ArrayList<>();
        lines.addAll(heading(facts));
        section(lines, "Operations", operations(facts.operations()));
        section(lines, "Resources", resources(facts.resources()));
        section(lines, "Waiting for code: each answers 501 until its method is written", pending(facts.pending()));
        section(lines, "Findings", findings(facts));
        return lines;
    }

    private static List<String> heading(Explanation facts) {
        Explanation.Counts counts = facts.counts();
        return Paragraph.of(
                facts.source().title() + " " + facts.source().version() + " ("
                        + facts.source().document() + "): "
                        + counts.operations() + " operations, " + counts.generated() + " generated, "
                        + counts.pending() + " waiting for code; " + counts.resources() + " resources",
                WIDTH,
                "");
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private static List<String> operations(List<OperationFacts> operations) {
        TextTable table = new TextTable(WIDTH, 3);
        operations.forEach(operation -> table.add(
                "  " + operation.understoodAs(),
                operation.why().rule(),
                operation.method(),
                operation.path(),
                operation.id()));
        return table.lines();
    }

    private static List<String> resources(List<ResourceFacts> resources) {
        List<String> lines = new ArrayList<>();
        for (ResourceFacts resource : resources) {
            lines.addAll(Paragraph.of(
                    resource.name() + " " + resource.path() + ", table " + resource.table() + ", rule "
                            + resource.why().rule() + ", key " + resource.key().name() + " given by "
                            + resource.key().source(),
                    WIDTH,
                    "  "));
            lines.addAll(members(resource));
        }
        return lines;
    }

    private static List<String> members(ResourceFacts resource) {
        TextTable table = new TextTable(WIDTH, 4);
        resource.fields()
                .forEach(field -> table.add(
                        "    " + field.name(),
                        field.type(),
                        field.column(),
                        field.sqlType(),
                        field.required()
                                ? ("required, " + field.rulesText()).replaceAll(", $", "")
                                : field.rulesText()));
        resource.relations()
                .forEach(relation -> table.add(
                        "    " + relation.name(),
                        relation.kind() + " " + relation.target(),
                        relation.storedAs(),
                        "",
                        "rule " + relation.why().rule()));
        return table.lines();
    }

    private static List<String> pending(List<PendingFacts> pending) {
        List<String> lines = new ArrayList<>();
        pending.forEach(fact -> {
            lines.addAll(Paragraph.of(fact.route() + " in " + fact.type(), WIDTH, "  "));
            lines.addAll(Paragraph.of(fact.signature(), WIDTH, "    "));
        });
        return lines;
    }

    private static List<String> findings(Explanation facts) {
        List<String> lines = new ArrayList<>();
        facts.findings().forEach(finding -> {
            lines.addAll(Paragraph.of(finding.message(), WIDTH, "  "));
            lines.addAll(Paragraph.of("at " + finding.origin(), WIDTH, "    "));
        });
        return lines;
    }
}
