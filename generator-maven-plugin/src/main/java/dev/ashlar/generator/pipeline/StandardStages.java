package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.java.JavaEmitters;
import dev.ashlar.generator.emit.project.ProjectEmitters;
import dev.ashlar.generator.emit.report.ReportEmitters;
import dev.ashlar.generator.emit.tests.TestEmitters;
import dev.ashlar.generator.inference.Inference;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.spec.SpecReader;
import java.util.List;
import java.util.stream.Stream;

/** The stages that Ashlar consists of. */
public final class StandardStages {

    private StandardStages() {}

    /** Fresh stages for one run. */
    public static Stages create() {
        return new Stages(
                new SpecReader()::read,
                new Inference()::infer,
                new Planner()::plan,
                new Emitters(build(), ProjectEmitters.all(), ReportEmitters.all()));
    }

    private static List<Emitter> build() {
        return Stream.concat(JavaEmitters.all().stream(), TestEmitters.all().stream())
                .toList();
    }
}
