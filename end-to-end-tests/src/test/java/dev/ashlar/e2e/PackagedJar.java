package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The jar that the real build {@code new-project-verifies} has packaged. */
final class PackagedJar {

    private static final Path FILE = Path.of("target/it/new-project-verifies/petclinic/target/petclinic.jar")
            .toAbsolutePath();

    private PackagedJar() {}

    /** Starts it as an operator does. CI must have it, who leaves the real builds out need not. */
    static ApplicationProcess start(Path javaHome, Map<String, String> environment) throws IOException {
        String expectation = "The real builds are expected to have run: mvn verify -pl end-to-end-tests -am";
        if (System.getenv("CI") == null) {
            assumeThat(FILE).as(expectation).isRegularFile();
        }
        assertThat(FILE).as(expectation).isRegularFile();
        return ApplicationProcess.start(javaHome, List.of("-jar", FILE.toString()), environment);
    }
}
