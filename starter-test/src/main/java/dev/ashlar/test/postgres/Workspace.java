package dev.ashlar.test.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the binaries are unpacked and short-lived data lies: a temporary folder of this user alone, since the
 * library's own default is one folder that all users of a machine write to and run programs from.
 */
final class Workspace {

    private static final String LIBRARY_PROPERTY = "ot.epg.working-dir";

    private Workspace() {}

    static synchronized File prepare() {
        String given = System.getProperty(LIBRARY_PROPERTY);
        if (given != null) {
            return new File(given);
        }
        try {
            File folder = ownFolder().resolve("work").toFile();
            System.setProperty(LIBRARY_PROPERTY, folder.getPath());
            return folder;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Path ownFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        String user = System.getProperty("user.name", "user");
        Path folder = temporary.resolve("ashlar-postgres-" + user.replaceAll("[^\\w.-]", "_"));
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            restrict(folder);
        }
        return Files.isWritable(folder) && !Files.isSymbolicLink(folder)
                ? folder
                : Files.createTempDirectory("ashlar-postgres-");
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
