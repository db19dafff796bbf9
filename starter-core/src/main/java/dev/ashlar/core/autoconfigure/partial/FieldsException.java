package dev.ashlar.core.autoconfigure.partial;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import java.util.List;

/** Fields that cannot be chosen. */
final class FieldsException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private FieldsException(ProblemError error) {
        super(Problem.of(StandardErrorCode.BAD_REQUEST).withError(error), null);
    }

    static FieldsException unreadable(String parameter, String detail) {
        return new FieldsException(ProblemError.inParameter(parameter, "INVALID_FIELDS", detail));
    }

    static FieldsException unknown(String parameter, List<String> allowed) {
        return new FieldsException(
                ProblemError.of(Place.QUERY, parameter, "UNKNOWN_FIELD").with("allowed", allowed));
    }
}
