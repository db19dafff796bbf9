package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/**
 * Every emitter, by the goal that runs it.
 *
 * @param build what every build needs: Java and resources
 * @param project what {@code new} writes once
 * @param report what {@code explain} writes
 */
public record Emitters(List<Emitter> build, List<Emitter> project, List<Emitter> report) {

    public Emitters {
        build = List.copyOf(build);
        project = List.copyOf(project);
        report = List.copyOf(report);
    }

    static List<GeneratedFile> emit(List<Emitter> emitters, Plan plan) {
        return emitters.stream().flatMap(emitter -> emitter.emit(plan)).toList();
    }
}
