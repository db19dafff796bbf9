package dev.ashlar.generator.emit.tests;

import com.palantir.javapoet.CodeBlock;
import dev.ashlar.generator.emit.example.Fitness;
import dev.ashlar.generator.model.Constraints;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of which one part differs on every call.
 *
 * @param part what the middle consists of
 * @param width characters of the middle
 */
record DistinctText(String before, Part part, int width, String after) {

    private static final int WISHED = 6;
    private static final int LEAST = 2;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,}");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}");

    /** What the part that differs consists of. */
    enum Part {
        DIGITS("digits", "0", "9"),
        LETTERS("letters", "a", "z"),
        CAPITALS("capitals", "A", "Z");

        private final String method;
        private final String first;
        private final String last;

        Part(String method, String first, String last) {
            this.method = method;
            this.first = first;
            this.last = last;
        }
    }

    /** A text like the sample; absent when the constraints leave no room. */
    static Optional<DistinctText> of(String sample, Constraints constraints) {
        return Stream.of(
                        appended(sample, Part.DIGITS),
                        runs(sample, DIGITS, Part.DIGITS),
                        truncated(sample, constraints),
                        appended(sample, Part.LETTERS),
                        runs(sample, LETTERS, Part.LETTERS),
                        appended(sample, Part.CAPITALS),
                        runs(sample, CAPITALS, Part.CAPITALS))
                .flatMap(candidates -> candidates)
                .filter(candidate -> candidate.fits(constraints))
                .findFirst();
    }

    CodeBlock code() {
        CodeBlock middle = CodeBlock.of("$T.$L($L)", TestTypes.DISTINCT, part.method, width);
        return Stream.of(text(before), Stream.of(middle), text(after))
                .flatMap(parts -> parts)
                .collect(CodeBlock.joining(" + "));
    }

    private static Stream<CodeBlock> text(String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of(CodeBlock.of("$S", text));
    }

    /** In front of the at sign of an address, at the end of anything else. */
    private static Stream<DistinctText> appended(String sample, Part part) {
        int at = sample.indexOf('@');
        int end = at < 0 ? sample.length() : at;
        return Stream.of(new DistinctText(sample.substring(0, end), part, WISHED, sample.substring(end)));
    }

    private static Stream<DistinctText> runs(String sample, Pattern run, Part part) {
        return run.matcher(sample).results().map((MatchResult found) -> inPlaceOf(sample, found, part));
    }

    private static DistinctText inPlaceOf(String sample, MatchResult run, Part part) {
        int width = Math.min(WISHED, run.end() - run.start());
        int start = run.end() - width;
        return new DistinctText(sample.substring(0, start), part, width, sample.substring(run.end()));
    }

    private static Stream<DistinctText> truncated(String sample, Constraints constraints) {
        if (constraints.maxLength() == null || constraints.maxLength() < LEAST) {
            return Stream.empty();
        }
        int width = Math.min(WISHED, constraints.maxLength());
        String kept = sample.substring(0, Math.min(sample.length(), constraints.maxLength() - width));
        return Stream.of(Part.DIGITS, Part.LETTERS).map(part -> new DistinctText(kept, part, width, ""));
    }

    private boolean fits(Constraints constraints) {
        return Stream.of(part.first, part.last)
                .map(filling -> before + filling.repeat(width) + after)
                .allMatch(text -> Fitness.fitsText(text, constraints));
    }
}
