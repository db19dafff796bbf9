package dev.ashlar.core;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;

/** A query parameter that cannot be used as it is, which is named: 422 where it is out of bounds, 400 otherwise. */
final class ParameterException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private ParameterException(StandardErrorCode code, List<ProblemError> errors) {
        super(Problem.of(code).withErrors(errors), null);
    }

    static ParameterException invalid(List<ProblemError> errors) {
        return new ParameterException(StandardErrorCode.VALIDATION_FAILED, errors);
    }

    static ParameterException notAllowed(String parameter, List<String> allowed) {
        ProblemError error = ProblemError.of(Place.QUERY, parameter, StandardErrorCode.UNKNOWN_SORT_PROPERTY.name());
        return new ParameterException(StandardErrorCode.UNKNOWN_SORT_PROPERTY, List.of(error.with("allowed", allowed)));
    }
}
