package dev.ashlar.test.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
        return isOwn(folder) ? folder : Files.createTempDirectory(temporary, "ashlar-postgres-");
    }

    /** Nobody else can have put programs into it: a real folder, which belongs to whom new files belong. */
    private static boolean isOwn(Path folder) throws IOException {
        Path probe = Files.createTempFile(folder.getParent(), "ashlar-postgres-", ".owner");
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe));
        } finally {
            Files.delete(probe);
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
