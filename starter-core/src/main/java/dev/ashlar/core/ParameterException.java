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

    private ParameterException(StandardErrorCode code, ProblemError error) {
        super(Problem.of(code).withError(error), null);
    }

    static ParameterException tooSmall(String parameter, int minimum) {
        return new ParameterException(StandardErrorCode.VALIDATION_FAILED, minimum(parameter, minimum));
    }

    /** Of what has a maximum too. */
    static ParameterException tooSmall(String parameter, int minimum, int maximum) {
        ProblemError error = minimum(parameter, minimum).with("max", maximum);
        return new ParameterException(StandardErrorCode.VALIDATION_FAILED, error);
    }

    private static ProblemError minimum(String parameter, int minimum) {
        return ProblemError.of(Place.QUERY, parameter, "MIN").with("min", minimum);
    }

    static ParameterException notAllowed(String parameter, List<String> allowed) {
        ProblemError error = ProblemError.of(Place.QUERY, parameter, StandardErrorCode.UNKNOWN_SORT_PROPERTY.name());
        return new ParameterException(StandardErrorCode.UNKNOWN_SORT_PROPERTY, error.with("allowed", allowed));
    }
}
