package dev.ashlar.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where applications are made: below the build folder, to be looked at after a failure and gone with {@code mvn clean}. */
final class Folders {

    private Folders() {}

    static Path fresh() throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "applications").toAbsolutePath());
        return Files.createTempDirectory(parent, "");
    }
}
