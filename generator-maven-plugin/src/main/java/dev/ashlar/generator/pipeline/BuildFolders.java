package dev.ashlar.generator.pipeline;

import dev.ashlar.generator.emit.FileRoot;
import dev.ashlar.generator.output.OutputRoots;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where generated files lie in a build.
 *
 * @param target the project's {@code target}
 */
public record BuildFolders(Path target) {

    /** Java that is compiled with the project's own. */
    public Path sources() {
        return target.resolve("generated-sources/ashlar");
    }

    /** Java that is compiled with the project's own tests. */
    public Path testSources() {
        return target.resolve("generated-test-sources/ashlar");
    }

    /** Resources that are packaged with the application. */
    public Path resources() {
        return target.resolve("generated-resources/ashlar");
    }

    /** Reports, and what the plugin remembers. */
    public Path reports() {
        return target.resolve("ashlar");
    }

    OutputRoots roots() {
        return new OutputRoots(Map.of(
                FileRoot.MAIN_JAVA, sources(),
                FileRoot.TEST_JAVA, testSources(),
                FileRoot.MAIN_RESOURCES, resources()));
    }

    Path manifest() {
        return reports().resolve("generated-files.txt");
    }

    Path stamp() {
        return reports().resolve("fingerprint.txt");
    }
}
