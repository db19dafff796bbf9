package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.plan.Plan;
import dev.ashlar.generator.plan.ProjectSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts the generated types that were not written because the user has written one of the same name. */
final class SteppedAside {

    private SteppedAside() {}

    static int count(List<Emitter> emitters, Plan plan, List<GeneratedFile> written) {
        String prefix = plan.project().basePackage() + ".";
        if (plan.project().ownedTypes().stream().noneMatch(type -> type.startsWith(prefix))) {
            return 0;
        }
        Set<String> paths = written.stream().map(GeneratedFile::path).collect(Collectors.toSet());
        return (int) Emitters.emit(emitters, ownedByNobody(plan)).stream()
                .filter(file -> !paths.contains(file.path()))
                .count();
    }

    private static Plan ownedByNobody(Plan plan) {
        ProjectSettings project = plan.project();
        return new Plan(
                new ProjectSettings(
                        project.basePackage(),
                        project.groupId(),
                        project.artifactId(),
                        project.pluginVersion(),
                        Set.of(),
                        project.documentName()),
                plan.blueprint(),
                plan.application(),
                plan.records(),
                plan.enums(),
                plan.resources(),
                plan.groups());
    }
}
