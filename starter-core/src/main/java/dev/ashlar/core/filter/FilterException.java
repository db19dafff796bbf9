package dev.ashlar.core.filter;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import java.util.List;

/** Filters that a list does not have, or whose values cannot be read; answered with 400. */
final class FilterException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    FilterException(ErrorCode code, List<ProblemError> errors) {
        super(Problem.of(code).withErrors(errors), null);
    }
}
