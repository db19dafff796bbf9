package dev.ashlar.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code docs/corpus.md}: what became of each document. */
final class CorpusPage {

    private static final String HEAD = """
            # The corpus

            What Ashlar makes of documents in the wild: of each the whole project, main and tests, is written, compiled with `-Xlint:all` without an
            error or a warning, written once more without a difference, and explained, every operation by its name. The texts belong to
            their authors and are not part of this repository. [Contributing](../CONTRIBUTING.md#the-corpus) says how this page is made.

            *CRUD* counts the operations that need no code, *custom* those that answer 501 until you write them; the seconds are those of one run of
            `new` and `generate`, and of the compiler, on two busy cores.

            | document | OpenAPI | operations | CRUD | custom | generated | compiled | seconds |
            |---|---|---|---|---|---|---|---|
            """;

    private final Path file;
    private final Map<String, String> rows = new TreeMap<>();

    private CorpusPage(Path file) {
        this.file = file;
    }

    static CorpusPage read(Path file) throws IOException {
        CorpusPage page = new CorpusPage(file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        lines.stream()
                .filter(line -> line.matches("\\| .*[^|]\\|"))
                .skip(1)
                .forEach(line -> page.rows.put(line.split("\\|")[1].strip(), line));
        return page;
    }

    void put(CorpusResult result) {
        rows.put(result.document().name(), result.row());
    }

    /** What the page says of a document, the seconds aside, which no two runs share. */
    String facts(CorpusDocument document) {
        return CorpusResult.withoutSeconds(rows.getOrDefault(document.name(), "| nothing | |"));
    }

    /** Writes the page anew, without documents that are gone. */
    void write(List<CorpusDocument> documents) throws IOException {
        String table = documents.stream()
                .filter(document -> rows.containsKey(document.name()))
                .map(document -> rows.get(document.name()) + "\n")
                .collect(Collectors.joining());
        Files.writeString(file, HEAD + table);
    }
}
