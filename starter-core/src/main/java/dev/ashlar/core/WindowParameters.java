package dev.ashlar.core;

import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a window and notes what is wrong with them, so that all of it is told at once. */
final class WindowParameters {

    private final PageParameters names;
    private final List<ProblemError> errors = new ArrayList<>();

    WindowParameters(PageParameters names) {
        this.names = names;
    }

    /** A page or a row, the first where none is given. */
    long position(@Nullable Number given, int first) {
        BigDecimal position = given == null ? BigDecimal.valueOf(first) : number(given);
        if (isBelow(first, position)) {
            errors.add(minimum(names.position(), first));
            return first;
        }
        return position.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** The rows of the window, the maximum where more are wanted. */
    int size(@Nullable Number given, PageLimits limits) {
        if (given == null) {
            return limits.defaultSize();
        }
        BigDecimal rows = number(given);
        if (isBelow(1, rows)) {
            errors.add(minimum(names.size(), 1).with("max", limits.maximumSize()));
            return limits.defaultSize();
        }
        return rows.min(BigDecimal.valueOf(limits.maximumSize())).intValueExact();
    }

    /** Nothing where all was right. */
    void refuseErrors() {
        if (!errors.isEmpty()) {
            throw ParameterException.invalid(errors);
        }
    }

    private static ProblemError minimum(String parameter, int minimum) {
        return ProblemError.of(Place.QUERY, parameter, "MIN").with("min", minimum);
    }

    private static BigDecimal number(Number value) {
        return new BigDecimal(value.toString());
    }

    private static boolean isBelow(int minimum, BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(minimum)) < 0;
    }
}
