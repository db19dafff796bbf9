package dev.ashlar.generator.golden;

import dev.ashlar.generator.pipeline.ExplainRequest;
import dev.ashlar.generator.pipeline.GenerateRequest;
import dev.ashlar.generator.pipeline.NewProjectRequest;
import dev.ashlar.generator.pipeline.Pipeline;
import dev.ashlar.generator.pipeline.Project;
import dev.ashlar.generator.pipeline.Source;
import dev.ashlar.generator.pipeline.StandardStages;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Everything that the generator writes for a document: what {@code new}, the first build and {@code explain} do. */
final class Generation {

    private static final String VERSION = "1.0.0";

    private static final Set<String> MEMORY = Set.of(
            "target/ashlar/fingerprint.txt", "target/ashlar/generated-files.txt", "target/ashlar/report-files.txt");

    private Generation() {}

    /** Generates in a JVM of its own: the document, the base package, the directory. */
    public static void main(String[] arguments) {
        into(Path.of(arguments[2]), Path.of(arguments[0]), arguments[1]);
    }

    /**
     * Generates into a directory that is empty or not there yet.
     *
     * @return the files by what they are, not by where a build keeps them, without what the plugin remembers for itself
     */
    static FileTree into(Path directory, Path document, String basePackage) {
        var pipeline = new Pipeline(StandardStages::create, step -> {});
        var project = Project.named(basePackage, VERSION);
        Path target = directory.resolve("target");
        pipeline.create(new NewProjectRequest(new Source(document, false), project, directory));
        var source = new Source(directory.resolve("src/main/openapi").resolve(document.getFileName()), false);
        pipeline.generate(new GenerateRequest(source, project, List.of(directory.resolve("src/main/java")), target));
        pipeline.explain(new ExplainRequest(source, project, target.resolve("ashlar")));
        return shown(directory);
    }

    /** What a run before has left in the directory. */
    static FileTree shown(Path directory) {
        return FileTree.of(directory)
                .only(path -> !MEMORY.contains(path))
                .renamed(path -> path.replaceFirst("^target/(generated-[a-z-]+/)ashlar/", "$1")
                        .replaceFirst("^target/ashlar/", ""));
    }
}
