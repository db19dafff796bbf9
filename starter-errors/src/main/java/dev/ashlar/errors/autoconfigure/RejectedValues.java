package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.WireNames;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows the rejected value in errors where the application has asked for it. Only plain values of the request are shown,
 * never those that a name or the JSON mapper calls secret.
 */
public final class RejectedValues {

    private static final String MEMBER = "rejected";
    private static final int LONGEST = 100;

    private final boolean shown;

    RejectedValues(boolean shown) {
        this.shown = shown;
    }

    /** The error of a parameter, with the value where it may be shown. */
    public ProblemError addTo(ProblemError error, @Nullable Object value) {
        Object plain = shown ? plain(value) : null;
        return plain == null || error.place() == Place.COOKIE || SecretName.isLike(error.name())
                ? error
                : error.with(MEMBER, plain);
    }

    /**
     * The error of a value in a body, with the value where it may be shown.
     *
     * @param root what the body is read as, to which the error's pointer is relative
     */
    public ProblemError addTo(ProblemError error, @Nullable Object value, Type root, WireNames wireNames) {
        return !shown || error.name() == null || wireNames.isWriteOnly(root, error.name())
                ? error
                : addTo(error, value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.toString().length() <= LONGEST ? number : shortened(number.toString());
        }
        return isText(value) ? shortened(String.valueOf(value)) : null;
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence
                || value instanceof Character
                || value instanceof Number
                || value instanceof Temporal
                || value instanceof UUID;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
