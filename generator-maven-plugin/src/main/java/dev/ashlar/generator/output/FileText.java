package dev.ashlar.generator.output;

import dev.ashlar.generator.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Generated text as bytes: UTF-8, and {@code \n} at the end of lines on every system. */
final class FileText {

    private FileText() {}

    static byte[] bytes(GeneratedFile file) {
        return file.content().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    }

    static boolean isOnDisk(Path place, GeneratedFile file) {
        byte[] bytes = bytes(file);
        try {
            return Files.isRegularFile(place)
                    && Files.size(place) == bytes.length
                    && Arrays.equals(Files.readAllBytes(place), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file as a whole or not at all, also when the build is killed meanwhile. */
    static void replace(Path file, List<String> lines) throws IOException {
        Files.createDirectories(folderOf(file));
        Path complete = file.resolveSibling(file.getFileName() + ".new");
        Files.write(complete, lines);
        Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "A file lies in a folder");
    }

    /** Whether nothing is in that folder, or the folder is not even there. */
    static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }
}
