package dev.ashlar.errors;

import java.util.List;
import java.util.Map;

/** The request contradicts the current state of the resource: 409 unless the code says otherwise. */
public class ConflictException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** A conflict, told in the given words, which are published. */
    public ConflictException(String detail) {
        super(Problem.of(StandardErrorCode.CONFLICT).withDetail(detail), null);
    }

    /** A conflict of the application's own kind. */
    public ConflictException(ErrorCode code, Map<String, Object> arguments) {
        super(code, arguments, List.of());
    }

    /** A conflict of the application's own kind that concerns parts of the request. */
    public ConflictException(ErrorCode code, Map<String, Object> arguments, List<ProblemError> errors) {
        super(code, arguments, errors);
    }
}
