package dev.ashlar.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class paths that the build has written down for generated applications. */
final class ClassPath {

    private ClassPath() {}

    static String ofApplications() {
        return read(System.getProperty("ashlar.e2e.classpath", "target/application.classpath"));
    }

    /** More than a generated project's tests have: the generator and these tests themselves are on it too. */
    static String ofTheirTests() {
        return read(System.getProperty("ashlar.e2e.test.classpath", "target/application-test.classpath"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("Run mvn test-compile first: it writes the applications' class paths", e);
        }
    }
}
