package dev.ashlar.benchmarks.generator;

import dev.ashlar.generator.pipeline.GenerateRequest;
import dev.ashlar.generator.pipeline.Outcome;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Source;
import dev.ashlar.generator.pipeline.StandardStages;
import java.nio.file.Path;
import java.util.List;

/** One run of the goal {@code generate} without Maven around it. */
public final class GenerateOnce {

    private GenerateOnce() {}

    /**
     * Fails when the run did not end as it should have: a benchmark of the wrong thing is worse than none.
     *
     * @param arguments the document, the folder that takes the place of {@code target}, and the simple name of the
     *     expected {@link Outcome}
     */
    public static void main(String... arguments) {
        var source = new Source(Path.of(arguments[0]), false);
        var project = Project.named("com.acme.app", "0.1.0-SNAPSHOT");
        var request = new GenerateRequest(source, project, List.of(), Path.of(arguments[1]));
        Outcome outcome = new Pipeline(StandardStages::create, step -> {}).generate(request);
        String name = outcome.getClass().getSimpleName();
        if (!name.equals(arguments[2])) {
            throw new IllegalStateException("The run ended as " + name + ", not as " + arguments[2]);
        }
    }
}
