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
     * Describes a code for people: {@code code}, {@code title}, {@code status} where it is fixed, and {@code remedy}.
     *
     * @param code the code in UPPER_SNAKE
     * @return empty for a code that nobody knows
     */
    Optional<Map<String, Object>> describe(String code, Locale locale);
}
