package dev.ashlar.test;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * Whoever may do everything in a local run. What he shows is in a file that curl reads, for this user alone: logs are no place
 * for it, and those that mask secrets would make it useless.
 */
record LocalRunCaller(Path file) {

    private static final String NAME = "caller";
    private static final String OWNER_ONLY = "rw-------";

    /** The one whose file lies beside the data of the run. */
    static LocalRunCaller beside(Path dataDirectory) {
        return new LocalRunCaller(dataDirectory.resolveSibling(NAME));
    }

    /** What lets curl call as he; nothing where nobody has to be known. */
    Optional<String> arguments(ApplicationContext context) {
        LocalCaller caller = context.getBeanProvider(LocalCaller.class).getIfAvailable();
        LocalCredentials credentials =
                context.getBeanProvider(LocalCredentials.class).getIfAvailable();
        if (caller == null || credentials == null) {
            return Optional.empty();
        }
        write(credentials.headers(caller));
        return Optional.of("-K " + file.toAbsolutePath());
    }

    private void write(Map<String, String> headers) {
        String lines = headers.entrySet().stream()
                .map(header -> "header = \"" + header.getKey() + ": " + header.getValue() + "\"\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly(file.getFileSystem()));
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
