package dev.ashlar.test;

import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * Whoever may do everything in a local run. What he shows is in a file that curl reads, for this user alone: logs are no place
 * for it, and those that mask secrets would make it useless.
 */
record LocalRunCaller(Path file) {

    private static final String NAME = "caller";
    private static final String OWNER_ONLY = "rw-------";
    private static final Predicate<String> PLAIN =
            Pattern.compile("[\\w@%+=:,./\\\\-]+").asMatchPredicate();

    /** The one whose file lies beside the data of the run. */
    static LocalRunCaller beside(Path dataDirectory) {
        return new LocalRunCaller(dataDirectory.resolveSibling(NAME));
    }

    /** How to call as he: what curl takes, or why there is none of it. Nothing where nobody has to be known. */
    Optional<String> call(ApplicationContext context, String url) {
        LocalCaller caller = context.getBeanProvider(LocalCaller.class).getIfAvailable();
        LocalCredentials credentials =
                context.getBeanProvider(LocalCredentials.class).getIfAvailable();
        return caller == null || credentials == null
                ? Optional.empty()
                : Optional.of(call(credentials.headers(caller), url));
    }

    private String call(Map<String, String> headers, String url) {
        Path written = file.toAbsolutePath();
        try {
            write(headers);
            return "curl -K " + quoted(written.toString()) + " " + url;
        } catch (IOException unwritten) {
            return "not told: " + written + " cannot be written ("
                    + unwritten.getClass().getSimpleName() + ")";
        }
    }

    private void write(Map<String, String> headers) throws IOException {
        String lines = headers.entrySet().stream()
                .map(header -> "header = \"" + header.getKey() + ": " + header.getValue() + "\"\n")
                .collect(Collectors.joining());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly(file.getFileSystem()));
        Files.writeString(file, lines);
    }

    /** As a shell takes it. */
    private static String quoted(String path) {
        return PLAIN.test(path) ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private static FileAttribute<?>[] ownerOnly(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }
}
