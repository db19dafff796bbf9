package dev.ashlar.errors.autoconfigure;

import dev.ashlar.errors.ProblemError;
import java.util.Comparator;

/** The order of errors: by place, numbers in a pointer as numbers, so that element 2 comes before element 10. */
final class ErrorOrder {

    static final Comparator<ProblemError> BY_PLACE = Comparator.comparing(ProblemError::place)
            .thenComparing(error -> error.name() == null ? "" : error.name(), ErrorOrder::compareNames)
            .thenComparing(ProblemError::code);

    private ErrorOrder() {}

    private static int compareNames(String one, String other) {
        String[] left = one.split("/", -1);
        String[] right = other.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = compareSegments(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int compareSegments(String one, String other) {
        boolean indexes = isIndex(one) && isIndex(other);
        return indexes ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }

    private static boolean isIndex(String segment) {
        return segment.matches("\\d{1,9}");
    }
}
