package dev.ashlar.errors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns failures into finished problem bodies, the same for every web stack. Replace it by a bean of your own. */
public interface ProblemRenderer {

    /** What problem an exception is; {@link StandardErrorCode#INTERNAL_ERROR} where nobody knows it. */
    Problem problemOf(Throwable failure);

    /** Customises a problem and gives it words, an id and a time. */
    ProblemBody render(Problem problem, ProblemContext context);

    /**
     * Describes a code for people: {@code code}, {@code title}, {@code status} where it is fixed, {@code remedy} where
     * there is one, and the {@code language} of the texts.
     *
     * @param code the code in UPPER_SNAKE
     * @return empty for a code that nobody knows
     */
    Optional<Map<String, Object>> describe(String code, Locale locale);

    /**
     * Describes all codes of the application for people: a {@code title}, the {@code language} of the texts, and {@code
     * problems}, each as {@link #describe} has it, sorted by code.
     */
    default Map<String, Object> catalogue(Locale locale) {
        return Map.of();
    }
}
