package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.emit.GeneratedFile;
import dev.ashlar.generator.output.OwnedTypes;
import dev.ashlar.generator.plan.Plan;
import java.util.List;

/**
 * What a build needs.
 *
 * @param owned how many files there are not because the user has written a type of the same name
 */
record BuildFiles(List<GeneratedFile> files, int owned) {

    BuildFiles {
        files = List.copyOf(files);
    }

    /** Emits twice only for users who own a type that would be generated: most types of a project are of its own. */
    static BuildFiles of(List<Emitter> emitters, Plan plan) {
        List<GeneratedFile> all = Emitters.emit(emitters, plan.ownedByNobody());
        if (all.stream().noneMatch(file -> isOwned(file, plan))) {
            return new BuildFiles(all, 0);
        }
        List<GeneratedFile> files = Emitters.emit(emitters, plan);
        return new BuildFiles(files, all.size() - files.size());
    }

    private static boolean isOwned(GeneratedFile file, Plan plan) {
        boolean java = file.root() == FileRoot.MAIN_JAVA || file.root() == FileRoot.TEST_JAVA;
        return java && plan.project().ownedTypes().contains(OwnedTypes.typeOf(file.path()));
    }
}
