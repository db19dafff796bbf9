package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Constraints;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The canonical text of a UUID of version 7, which is the key that the server makes where a key is a text. */
final class UuidText {

    private static final int LENGTH = 36;

    /** The least and the greatest, and between them every digit and every letter. */
    private static final List<String> SAMPLES = List.of(
            "00000000-0000-7000-8000-000000000000",
            "01234567-89ab-7cde-9f01-23456789abcd",
            "fedcba98-7654-7321-a0fe-dcba98765432",
            "ffffffff-ffff-7fff-bfff-ffffffffffff");

    private UuidText() {}

    /** The constraint that such a text breaks, as the document states it. */
    static Optional<String> obstacle(Constraints constraints) {
        Integer minimum = constraints.minLength();
        Integer maximum = constraints.maxLength();
        if (minimum != null && minimum > LENGTH) {
            return Optional.of("minLength " + minimum);
        }
        if (maximum != null && maximum < LENGTH) {
            return Optional.of("maxLength " + maximum);
        }
        return Optional.ofNullable(constraints.pattern())
                .filter(pattern -> !matches(pattern))
                .map(pattern -> "pattern " + pattern);
    }

    private static boolean matches(String pattern) {
        try {
            Pattern compiled = Pattern.compile(pattern);
            return SAMPLES.stream().allMatch(sample -> compiled.matcher(sample).find());
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }
}
