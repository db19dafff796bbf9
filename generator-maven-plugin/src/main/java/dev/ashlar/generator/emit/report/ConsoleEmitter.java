package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.model.Finding;
import dev.ashlar.generator.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts in at most {@value #WIDTH} columns: {@code explain.txt} has all of them, {@code summary.txt} is what
 * {@code explain} prints, which for a large document is less.
 */
final class ConsoleEmitter implements Emitter {

    static final int WIDTH = 118;

    private static final int MOST_LINES = 300;
    private static final int MOST_ENTRIES = 20;

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        Explanation facts = Explanation.of(plan);
        List<Section> sections = sections(facts);
        List<String> whole = lines(facts, sections, Section::whole);
        List<String> printed =
                whole.size() <= MOST_LINES ? whole : lines(facts, sections, section -> section.brief(MOST_ENTRIES));
        return Stream.of(file("explain.txt", whole), file("summary.txt", printed));
    }

    private static GeneratedFile file(String name, List<String> lines) {
        return new GeneratedFile(FileRoot.REPORT, name, String.join("\n", lines) + "\n");
    }

    private static List<Section> sections(Explanation facts) {
        return List.of(
                new Section("Waiting for code: each answers 501 until its method is written", pending(facts.pending())),
                new Section(
                        "Resources",
                        facts.resources().stream().map(ConsoleEmitter::entry).toList()),
                new Section("Operations", operations(facts.operations())),
                new Section(
                        "Findings",
                        facts.findings().stream().map(ConsoleEmitter::entry).toList()));
    }

    private static List<String> lines(
            Explanation facts, List<Section> sections, Function<Section, List<String>> content) {
        List<String> lines = new ArrayList<>(heading(facts));
        sections.forEach(section -> lines.addAll(content.apply(section)));
        return lines;
    }

    private static List<String> heading(Explanation facts) {
        Explanation.Source source = facts.source();
        Explanation.Counts counts = facts.counts();
        List<String> lines = new ArrayList<>(
                Paragraph.of(source.title() + " " + source.version() + " (" + source.document() + ")", WIDTH, ""));
        lines.add("  " + count(counts.resources(), "resource"));
        lines.add("  " + count(counts.operations(), "operation") + ": " + counts.generated() + " generated, "
                + counts.pending() + " to write");
        if (!facts.operations().isEmpty()) {
            lines.addAll(Paragraph.of("understood as " + understood(facts.operations()), WIDTH, "  "));
        }
        return lines;
    }

    private static String understood(List<OperationFacts> operations) {
        return operations.stream()
                .collect(Collectors.groupingBy(OperationFacts::understoodAs, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static List<Section.Entry> operations(List<OperationFacts> operations) {
        TextTable table = new TextTable(WIDTH, 3);
        operations.forEach(operation -> table.add(
                "  " + operation.understoodAs(),
                operation.why().rule(),
                operation.method(),
                operation.path(),
                operation.id(),
                String.join(", ", operation.conventions())));
        return table.lines().stream().map(Section.Entry::of).toList();
    }

    private static Section.Entry entry(ResourceFacts resource) {
        return new Section.Entry(
                Paragraph.of(
                        resource.name() + " " + resource.path() + ", table "
                                + resource.storage().table() + ", rule "
                                + resource.why().rule() + ", key "
                                + resource.key().name() + " given by "
                                + resource.key().source()
                                + (resource.storage().audited() ? ", changes recorded" : ""),
                        WIDTH,
                        "  "),
                members(resource));
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

    private static List<Section.Entry> pending(List<PendingFacts> pending) {
        return pending.stream()
                .map(fact -> new Section.Entry(
                        Paragraph.of(fact.route() + " in " + fact.type(), WIDTH, "  "),
                        Paragraph.of(fact.signature(), WIDTH, "    ")))
                .toList();
    }

    private static Section.Entry entry(Finding finding) {
        return new Section.Entry(
                Paragraph.of(finding.message(), WIDTH, "  "), Paragraph.of("at " + finding.origin(), WIDTH, "    "));
    }
}
