package dev.ashlar.generator.emit.project;

import dev.ashlar.generator.emit.Emitter;
import dev.ashlar.generator.emit.sql.MigrationEmitter;
import java.util.List;

/** The emitters of a new project. */
public final class ProjectEmitters {

    private ProjectEmitters() {}

    /** What {@code new} writes beside the document itself, in the order in which it tells of it. */
    public static List<Emitter> all() {
        return List.of(
                Pom.file(),
                ApplicationClass.file(),
                ApplicationYaml.file(),
                new MigrationEmitter(),
                Readme.file(),
                ApiReference.file(),
                HttpRequests.file(),
                EnvExample.file(),
                Dockerfile.file(),
                FixedText.file(".dockerignore"),
                Compose.file(),
                FixedText.file(".gitignore"),
                FixedText.file(".github/workflows/build.yml"));
    }
}
