package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.project.ProjectEmitters;
import dev.ashlar.generator.plan.Planner;
import dev.ashlar.generator.spec.SpecReader;
import java.util.List;

/** The stages that Ashlar consists of. */
public final class StandardStages {

    private StandardStages() {}

    /** Fresh stages for one run. */
    public static Stages create() {
        return new Stages(
                new SpecReader()::read,
                document -> {
                    throw new UnsupportedOperationException("Inference is not wired yet");
                },
                new Planner()::plan,
                new Emitters(List.of(), ProjectEmitters.all(), List.of()));
    }
}
