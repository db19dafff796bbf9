package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.java.JavaEmitters;
import dev.ashlar.generator.emit.project.ProjectEmitters;
import dev.ashlar.generator.emit.report.ReportEmitters;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.spec.SpecReader;

/** The stages that Ashlar consists of. */
public final class StandardStages {

    private StandardStages() {}

    /** Fresh stages for one run. */
    public static Stages create() {
        return new Stages(
                new SpecReader()::read,
                new Inference()::infer,
                new Planner()::plan,
                new Emitters(JavaEmitters.all(), ProjectEmitters.all(), ReportEmitters.all()));
    }
}
