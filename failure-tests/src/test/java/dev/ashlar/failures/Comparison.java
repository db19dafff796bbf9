package dev.ashlar.failures;

import dev.ashlar.failures.table.FailureCase;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of docs/errors.md: how many failures each answers as it should, and what it answers to each. */
final class Comparison {

    private final List<FailureCase> lines;

    Comparison(List<FailureCase> lines) {
        this.lines = lines;
    }

    String toMarkdown() {
        return String.join(
                "\n",
                header("of " + lines.size() + " failing requests", ""),
                counts("accepted status", verdict -> true, Verdict::hasRightStatus),
                counts("problem in the one format", Verdict::needsProblem, Verdict::hasTheFormat),
                counts("offending part named", Verdict::needsName, Verdict::namesIt),
                counts("with a request id", Verdict::needsProblem, Verdict::hasRequestId),
                counts("tells something of the inside", verdict -> true, Verdict::leaks),
                "",
                "<details><summary>Every request</summary>",
                "",
                "**bold**: a status that is not accepted · ≠: another format · ∅: no body · ?: the offending part is not named ·",
                "!: tells something of the inside",
                "",
                header("request", " `code` |"),
                lines.stream().map(this::row).collect(Collectors.joining("\n")),
                "",
                "</details>");
    }

    private static String header(String first, String last) {
        String titles = Variant.COMPARED.stream().map(Variant::title).collect(Collectors.joining(" | "));
        int columns = Variant.COMPARED.size() + (last.isEmpty() ? 1 : 2);
        return "| %s | %s |%s\n%s|".formatted(first, titles, last, "|---".repeat(columns));
    }

    private String counts(String what, Predicate<Verdict> asked, Predicate<Verdict> counted) {
        long of = verdicts(Variant.ASHLAR).filter(asked).count();
        String cells = Variant.COMPARED.stream()
                .map(variant -> Long.toString(
                        verdicts(variant).filter(asked).filter(counted).count()))
                .collect(Collectors.joining(" | "));
        return "| %s (of %d) | %s |".formatted(what, of, cells);
    }

    private String row(FailureCase line) {
        String cells = Variant.COMPARED.stream()
                .map(variant -> verdict(line, variant).cell())
                .collect(Collectors.joining(" | "));
        String code = verdict(line, Variant.ASHLAR).code();
        return "| %s | %s | %s |".formatted(line.name(), cells, code.isEmpty() ? "" : "`" + code + "`");
    }

    private Stream<Verdict> verdicts(Variant variant) {
        return lines.stream().map(line -> verdict(line, variant));
    }

    private static Verdict verdict(FailureCase line, Variant variant) {
        return new Verdict(line, variant, Answers.of(variant).to(line));
    }
}
