package dev.ashlar.e2e;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java installation of this machine. */
record Jdk(Path home, int version) {

    /** The one that runs the tests. */
    static Jdk current() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The newest of the one that runs the tests, the one that {@code ASHLAR_TEST_JDK} names, and those beside. */
    static Jdk newest() throws IOException {
        Path home = current().home();
        Stream<Path> named = Stream.ofNullable(System.getenv("ASHLAR_TEST_JDK")).map(Path::of);
        try (Stream<Path> beside = Files.list(home.toRealPath().getParent())) {
            return Stream.concat(named, beside)
                    .flatMap(folder -> at(folder).stream())
                    .max(Comparator.comparingInt(Jdk::version))
                    .orElse(current());
        }
    }

    private static Optional<Jdk> at(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(release)) {
            Properties facts = new Properties();
            facts.load(reader);
            String version = facts.getProperty("JAVA_VERSION").replace("\"", "");
            return Optional.of(new Jdk(home, Runtime.Version.parse(version).feature()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
