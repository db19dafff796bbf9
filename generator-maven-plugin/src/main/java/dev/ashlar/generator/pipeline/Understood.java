package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.spec.SpecDocument;
import java.util.List;

/** A document that went through every stage but the last two. */
record Understood(Stages stages, SpecDocument document, Plan plan) {

    Summary summary() {
        return Summary.of(plan.blueprint());
    }

    List<Diagnostic> warnings() {
        return document.warnings();
    }
}
