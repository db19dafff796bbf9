package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Blueprint;
import dev.ashlar.generator.model.Operation;
import dev.ashlar.generator.model.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An operation of a real document, what a careful engineer would do with it, and what Ashlar does.
 *
 * @param label the word of an intent
 */
record LabelledOperation(String document, String route, String label, String understood, Why why) {

    private static final Path LABELS = Path.of("src/test/resources/labels/operations.tsv");
    private static final String CUSTOM = "custom";

    /** The names of the documents, in the order of the labels. */
    static List<String> documents() throws IOException {
        return rows().stream().map(columns -> columns[0]).distinct().toList();
    }

    /** The labelled operations of a document, beside what is understood of them. */
    static List<LabelledOperation> in(String document, Blueprint blueprint) throws IOException {
        return rows().stream()
                .filter(columns -> columns[0].equals(document))
                .map(columns -> of(columns, blueprint))
                .toList();
    }

    private static LabelledOperation of(String[] columns, Blueprint blueprint) {
        String route = columns[1] + " " + columns[2];
        Operation operation = blueprint.operations().stream()
                .filter(candidate -> route.equals(
                        candidate.route().method() + " " + candidate.route().path()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(columns[0] + " has no operation " + route));
        return new LabelledOperation(
                columns[0], route, columns[3], operation.intent().word(), operation.why());
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(LABELS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
    }

    boolean isPlain() {
        return !label.equals(CUSTOM);
    }

    boolean isFound() {
        return isPlain() && label.equals(understood);
    }

    boolean isWrong() {
        return !understood.equals(CUSTOM) && !label.equals(understood);
    }

    boolean isMissed() {
        return isPlain() && !isFound();
    }
}
