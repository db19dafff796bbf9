package dev.ashlar.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code docs/corpus.md}: what became of each document. */
final class CorpusPage {

    private static final String HEAD = """
            # The corpus

            What Ashlar makes of documents in the wild: of each the whole project, main and tests, is written, compiled with `-Xlint:all` without an
            error or a warning, written once more without a difference, and explained, every operation by its name. The texts belong to
            their authors and are not part of this repository. [Contributing](../CONTRIBUTING.md#the-corpus) says how this page is made.

            *CRUD* counts the operations that need no code, *custom* those that answer 501 until you write them; the seconds are those of one run of
            `new` and `generate`, and of the compiler, on two busy cores.

            *Started* is an application on an empty PostgreSQL, whose migration applied and whose log had no error. Each operation was sent the request of
            the project's own `requests.http`, and answered with a status that the document declares, with 404 where the row is not there, or with 501 while
            it waits for code; then that request with a mistake in it (an unknown media type, JSON that breaks off, a list for an object, no members where
            some are required, a word for a number in the path or the query, no query where one is required), and refused it with a 4xx problem.

            | document | OpenAPI | operations | CRUD | custom | generated | compiled | seconds | started | requests | refused |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    /** The column that no two runs agree on. */
    static final int SECONDS = 7;

    private static final List<String> NOT_STARTED = List.of("", "", "");

    private final Path file;
    private final Map<String, List<String>> rows = new TreeMap<>();

    private CorpusPage(Path file) {
        this.file = file;
    }

    static CorpusPage read(Path file) throws IOException {
        CorpusPage page = new CorpusPage(file);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        lines.stream()
                .filter(line -> line.matches("\\| .*[^|]\\|"))
                .skip(1)
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> page.rows.put(cells.get(1), cells.subList(1, cells.size() - 1)));
        return page;
    }

    /** Notes what became of a document; what is known of its start stays where it was not started. */
    void put(CorpusResult result) {
        List<String> old = rows.getOrDefault(result.document().name(), List.of());
        List<String> row = new ArrayList<>(result.cells());
        List<String> known = old.size() > row.size() ? old.subList(row.size(), old.size()) : NOT_STARTED;
        row.addAll(result.walk() == null ? known : result.answers());
        rows.put(result.document().name(), row);
    }

    /** What the page says of a document in the columns of that result, the seconds aside. */
    List<String> facts(CorpusResult result) {
        List<String> row = rows.getOrDefault(result.document().name(), List.of());
        return IntStream.range(0, Math.min(row.size(), result.facts().size() + 1))
                .filter(column -> column != SECONDS)
                .mapToObj(row::get)
                .toList();
    }

    /** Writes the page anew, without documents that are gone. */
    void write(List<CorpusDocument> documents) throws IOException {
        String table = documents.stream()
                .filter(document -> rows.containsKey(document.name()))
                .map(document -> "| " + String.join(" | ", rows.get(document.name())) + " |\n")
                .collect(Collectors.joining());
        Files.writeString(file, HEAD + table);
    }
}
