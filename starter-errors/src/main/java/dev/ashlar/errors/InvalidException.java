package dev.ashlar.errors;

import java.util.List;
import java.util.Map;

/** Values of the request are invalid: the validation status (422, or what the handler or a property says). */
public class InvalidException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** Invalid input with what is wrong where. */
    public InvalidException(List<ProblemError> errors) {
        super(StandardErrorCode.VALIDATION_FAILED, Map.of(), errors);
    }
}
