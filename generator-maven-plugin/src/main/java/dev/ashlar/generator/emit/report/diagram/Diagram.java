package dev.ashlar.generator.emit.report.diagram;

import dev.ashlar.generator.emit.text.Escaping;
import dev.ashlar.generator.emit.text.Template;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/** The entity-relationship diagram of a plan. */
public final class Diagram {

    private static final Template<Drawing> TEMPLATE = Template.named("report/diagram.svg", Escaping.MARKUP);

    private Diagram() {}

    /** An {@code svg} element for a page, styled by the page's style sheet; empty when nothing is stored. */
    public static String svg(Plan plan) {
        if (plan.resources().isEmpty()) {
            return "";
        }
        List<Box> boxes = plan.resources().stream().map(Box::of).toList();
        List<Line> lines = plan.resources().stream()
                .flatMap(resource -> Line.of(plan, resource))
                .toList();
        return TEMPLATE.fill(Drawing.of(boxes, lines, Layout.of(boxes, lines)));
    }
}
