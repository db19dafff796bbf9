package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path that the build has written down for generated applications. */
final class ClassPath {

    private ClassPath() {}

    static String ofApplications() {
        try {
            return Files.readString(Path.of(System.getProperty("ashlar.e2e.classpath", "target/application.classpath")))
                    .trim();
        } catch (IOException e) {
            throw new UncheckedIOException("Run mvn test-compile first: it writes the applications' class path", e);
        }
    }
}
