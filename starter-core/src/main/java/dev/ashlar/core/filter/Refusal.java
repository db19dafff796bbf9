package dev.ashlar.core.filter;

import dev.ashlar.core.ListErrorCode;
import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with the filters of one request. */
final class Refusal {

    private final List<ProblemError> errors = new ArrayList<>();

    void add(ProblemError error) {
        errors.add(error);
    }

    void addUnknown(String parameter, List<String> allowed) {
        add(ProblemError.of(Place.QUERY, parameter, ListErrorCode.UNKNOWN_FILTER.name())
                .with("allowed", allowed));
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            boolean unknown = errors.get(0).code().equals(ListErrorCode.UNKNOWN_FILTER.name());
            ErrorCode code = unknown ? ListErrorCode.UNKNOWN_FILTER : StandardErrorCode.TYPE_MISMATCH;
            throw new FilterException(code, errors);
        }
    }
}
