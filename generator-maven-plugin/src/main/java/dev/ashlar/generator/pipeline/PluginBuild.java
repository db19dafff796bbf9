package dev.ashlar.generator.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which build of the plugin is running. The version does not tell: a snapshot keeps it while its code changes.
 */
final class PluginBuild {

    private PluginBuild() {}

    /** Size and time of the plugin's jar, or of its classes where it runs from a folder. */
    static String identity() {
        CodeSource source = PluginBuild.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? "" : identity(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Code lies at no place: " + source, e);
        }
    }

    static String identity(Path code) {
        try (Stream<Path> files = Files.walk(code)) {
            long[] looks = files.filter(Files::isRegularFile)
                    .flatMapToLong(PluginBuild::look)
                    .toArray();
            return LongStream.of(looks).sum() + "/" + looks.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LongStream look(Path file) {
        try {
            return LongStream.of(
                    Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
