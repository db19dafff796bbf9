package dev.ashlar.generator.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code docs/inference-quality.md}: what is written by hand, and below it what the labels tell. */
final class QualityPage {

    private static final Path FILE = Path.of("../docs/inference-quality.md");
    private static final String START = "## The result\n";

    private QualityPage() {}

    static String read() throws IOException {
        String page = Files.readString(FILE);
        return page.substring(start(page));
    }

    static void write(String result) throws IOException {
        String page = Files.readString(FILE);
        Files.writeString(FILE, page.substring(0, start(page)) + result);
    }

    private static int start(String page) {
        int start = page.indexOf(START);
        return start < 0 ? page.length() : start;
    }

    static String of(List<LabelledOperation> judged) {
        Map<String, List<LabelledOperation>> documents = judged.stream()
                .collect(Collectors.groupingBy(LabelledOperation::document, LinkedHashMap::new, Collectors.toList()));
        return START
                + """

                *CRUD* counts the operations that are labelled so, *found* those that are understood as the same kind, *wrong* those that are understood as a kind that
                they are not. *Precision* is the share of what is understood that is right, *recall* the share of what is CRUD that is found.

                | document | operations | CRUD | found | wrong | missed |
                |---|---|---|---|---|---|
                """
                + documents.entrySet().stream()
                        .map(document -> row(document.getKey(), document.getValue()))
                        .collect(Collectors.joining())
                + row("**all**", judged)
                + "\nPrecision " + percent(precision(judged)) + ", recall " + percent(recall(judged)) + ".\n"
                + section("Wrong", judged, LabelledOperation::isWrong)
                + section("Missed", judged, LabelledOperation::isMissed);
    }

    static double precision(List<LabelledOperation> judged) {
        double found = count(judged, LabelledOperation::isFound);
        return found / (found + count(judged, LabelledOperation::isWrong));
    }

    static double recall(List<LabelledOperation> judged) {
        return (double) count(judged, LabelledOperation::isFound) / count(judged, LabelledOperation::isPlain);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static long count(List<LabelledOperation> judged, Predicate<LabelledOperation> which) {
        return judged.stream().filter(which).count();
    }

    private static String row(String name, List<LabelledOperation> judged) {
        return "| " + name + " | " + judged.size() + " | " + count(judged, LabelledOperation::isPlain) + " | "
                + count(judged, LabelledOperation::isFound) + " | " + count(judged, LabelledOperation::isWrong) + " | "
                + count(judged, LabelledOperation::isMissed) + " |\n";
    }

    private static String section(String title, List<LabelledOperation> judged, Predicate<LabelledOperation> which) {
        return "\n### " + title
                + ", by rule\n\n| rule | operation | label | understood | reason |\n|---|---|---|---|---|\n"
                + judged.stream()
                        .filter(which)
                        .sorted(Comparator.comparing(
                                operation -> operation.why().rule()))
                        .map(QualityPage::line)
                        .collect(Collectors.joining());
    }

    private static String line(LabelledOperation operation) {
        return "| `" + operation.why().rule() + "` | " + operation.document() + ": " + operation.route() + " | "
                + operation.label() + " | " + operation.understood() + " | "
                + operation.why().reason().replace("|", "\\|") + " |\n";
    }
}
