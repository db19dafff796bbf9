package dev.ashlar.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of the shared documents.
 *
 * @param name how the index calls it, which is its path below the index
 * @param version of OpenAPI
 */
record CorpusDocument(String name, String version, Path path) {

    /** What takes no more than a second or two, to be run with every build. */
    private static final long SMALL = 300_000;

    private static final Set<String> WANTED = Stream.of(
                    System.getProperty("corpus", "").split(","))
            .filter(name -> !name.isBlank())
            .collect(Collectors.toSet());

    /** What the applications of other tests have least of: odd parameters, odd bodies and both dialects. */
    private static final Set<String> ALWAYS_STARTED = Set.of("oag-echo.yaml", "oag-fake.yaml", "own-model31.yaml");

    /**
     * The documents to look at: all with {@code -Dcorpus=all}, those of {@code -Dcorpus=one.yaml,other.yaml}, else the small
     * ones, which are the odd ones.
     */
    static Stream<CorpusDocument> chosen() throws IOException {
        return all().stream()
                .filter(document -> WANTED.isEmpty() ? document.path.toFile().length() <= SMALL : document.isWanted());
    }

    /** Whether its application is started too: what is asked for, else a few. */
    boolean isStarted() {
        return WANTED.isEmpty() ? ALWAYS_STARTED.contains(name) : isWanted();
    }

    private boolean isWanted() {
        return WANTED.contains("all") || WANTED.contains(name);
    }

    static List<CorpusDocument> all() throws IOException {
        Path index = Documents.shared("INDEX.tsv");
        return Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new CorpusDocument(columns[0], columns[4], index.resolveSibling(columns[0])))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
