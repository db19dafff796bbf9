package dev.ashlar.generator.golden;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files of a folder, by their paths.
 *
 * @param files bytes by path relative to the folder, with {@code /} between names
 */
record FileTree(SortedMap<String, byte[]> files) {

    /** All files below a folder; none if there is no such folder. */
    static FileTree of(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new FileTree(new TreeMap<>());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return new FileTree(paths.filter(Files::isRegularFile)
                    .collect(toMap(
                            path -> folder.relativize(path).toString().replace('\\', '/'),
                            FileTree::bytes,
                            (one, other) -> one,
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileTree only(Predicate<String> path) {
        var kept = new TreeMap<>(files);
        kept.keySet().removeIf(path.negate());
        return new FileTree(kept);
    }

    FileTree renamed(UnaryOperator<String> path) {
        var renamed = new TreeMap<String, byte[]>();
        files.forEach((old, bytes) -> renamed.put(path.apply(old), bytes));
        return new FileTree(renamed);
    }

    boolean hasSame(String path, FileTree other) {
        return Arrays.equals(files.get(path), other.files.get(path));
    }

    String text(String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Makes a folder hold these files and no others. */
    void writeTo(Path folder) throws IOException {
        for (String surplus :
                of(folder).only(path -> !files.containsKey(path)).files.keySet()) {
            Files.delete(folder.resolve(surplus));
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
