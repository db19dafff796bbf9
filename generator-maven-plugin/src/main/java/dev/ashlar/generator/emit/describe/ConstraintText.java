package dev.ashlar.generator.emit.describe;

import dev.ashlar.generator.model.Bound;
import dev.ashlar.generator.model.Constraints;
import dev.ashlar.generator.model.TextFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Constraints in words. */
public final class ConstraintText {

    private ConstraintText() {}

    /** A phrase for each constraint, such as {@code 1 to 30 characters}; empty when there is none. */
    public static List<String> of(Constraints constraints) {
        List<String> phrases = new ArrayList<>();
        addRange(phrases, constraints.minLength(), constraints.maxLength(), "characters");
        addRange(phrases, constraints.minItems(), constraints.maxItems(), "items");
        addBound(phrases, constraints.minimum(), ">");
        addBound(phrases, constraints.maximum(), "<");
        if (constraints.multipleOf() != null) {
            phrases.add("multiple of " + constraints.multipleOf().toPlainString());
        }
        if (constraints.pattern() != null) {
            phrases.add("matches " + constraints.pattern());
        }
        if (constraints.uniqueItems()) {
            phrases.add("distinct items");
        }
        if (constraints.only() != null) {
            phrases.add("always " + constraints.only());
        }
        if (constraints.format() != null && constraints.format() != TextFormat.URI) {
            phrases.add(
                    constraints.format() == TextFormat.EMAIL ? "e-mail address" : "form of " + constraints.format());
        }
        return phrases;
    }

    private static void addRange(
            List<String> phrases, @Nullable Integer minimum, @Nullable Integer maximum, String unit) {
        if (minimum != null && maximum != null) {
            String range = minimum.equals(maximum) ? "exactly " + minimum : minimum + " to " + maximum;
            phrases.add(range + " " + unit);
        } else if (minimum != null) {
            phrases.add("at least " + minimum + " " + unit);
        } else if (maximum != null) {
            phrases.add("at most " + maximum + " " + unit);
        }
    }

    private static void addBound(List<String> phrases, @Nullable Bound bound, String direction) {
        if (bound != null) {
            String comparison = bound.exclusive() ? direction : direction + "=";
            phrases.add(comparison + " " + bound.value().toPlainString());
        }
    }
}
