package dev.ashlar.generator.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types that the user has written, told by the names of their files. */
public final class OwnedTypes {

    private static final String JAVA = ".java";

    private OwnedTypes() {}

    /** Fully qualified names of the types under these source folders; a folder that does not exist has none. */
    public static Set<String> under(Collection<Path> sourceFolders) {
        Set<String> names = new TreeSet<>();
        for (Path folder : sourceFolders) {
            if (Files.isDirectory(folder)) {
                collect(folder, names);
            }
        }
        return names;
    }

    /** The fully qualified name of the type in a file with that path from its source folder. */
    public static String typeOf(String path) {
        return path.substring(0, path.length() - JAVA.length())
                .replace('\\', '/')
                .replace('/', '.');
    }

    private static void collect(Path folder, Set<String> names) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(file -> folder.relativize(file).toString())
                    .filter(path -> path.endsWith(JAVA))
                    .map(OwnedTypes::typeOf)
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
