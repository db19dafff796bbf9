package dev.ashlar.core.conditional;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.http.HttpHeaders;

/** A request whose precondition does not hold, or that lacks one. */
final class PreconditionException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private PreconditionException(Problem problem) {
        super(problem, null);
    }

    static PreconditionException failed() {
        return new PreconditionException(Problem.of(StandardErrorCode.PRECONDITION_FAILED));
    }

    /** Tells what would have been right. */
    static PreconditionException failed(EntityTag current) {
        return new PreconditionException(
                Problem.of(StandardErrorCode.PRECONDITION_FAILED).withHeader(HttpHeaders.ETAG, current.toString()));
    }

    static PreconditionException ifMatchMissing() {
        return new PreconditionException(Problem.of(StandardErrorCode.PRECONDITION_REQUIRED)
                .withError(ProblemError.of(Place.HEADER, HttpHeaders.IF_MATCH, "REQUIRED")));
    }
}
