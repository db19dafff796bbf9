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

    static FieldsException unreadable(String parameter) {
        return new FieldsException(ProblemError.of(Place.QUERY, parameter, "INVALID_FIELDS")
                .with("maxLength", FieldsParser.MAX_LENGTH)
                .with("maxDepth", FieldsParser.MAX_DEPTH));
    }

    static FieldsException unknown(String parameter, List<String> allowed) {
        return new FieldsException(
                ProblemError.of(Place.QUERY, parameter, "UNKNOWN_FIELD").with("allowed", allowed));
    }
}
