package dev.ashlar.generator.emit.report;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.emit.report.diagram.Diagram;
import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Link;
import dev.ashlar.generator.plan.Plan;
import java.util.List;
import java.util.stream.Stream;

/** {@code index.html}: the facts for people, in one page that needs nothing else. */
final class ReportPageEmitter implements Emitter {

    private final Template<ReportPage> template = Template.named("report/index.html", Escaping.MARKUP);

    /**
     * Values of the page.
     *
     * @param tables how many the migration creates
     * @param diagram an {@code svg} element; empty when nothing is stored
     */
    record ReportPage(Explanation facts, int tables, String diagram) {

        boolean hasResources() {
            return !facts.resources().isEmpty();
        }

        boolean hasPending() {
            return !facts.pending().isEmpty();
        }

        List<PendingFacts.PendingClass> pendingClasses() {
            return PendingFacts.byClass(facts.pending());
        }

        boolean hasFindings() {
            return !facts.findings().isEmpty();
        }
    }

    @Override
    public Stream<GeneratedFile> emit(Plan plan) {
        String text = template.fill(new ReportPage(Explanation.of(plan), tables(plan), Diagram.svg(plan)));
        return Stream.of(new GeneratedFile(FileRoot.REPORT, "index.html", text));
    }

    private static int tables(Plan plan) {
        long between = plan.resources().stream()
                .flatMap(resource -> resource.links().stream())
                .flatMap(link -> Stream.ofNullable(link.join()))
                .map(Link.JoinTable::name)
                .distinct()
                .count();
        return plan.resources().size() + Math.toIntExact(between);
    }
}
