package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.idempotency.IdempotencyErrorCode;
import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemError;
import org.springframework.http.HttpHeaders;

/** A request that is refused for its idempotency key. */
final class IdempotencyKeyException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    private IdempotencyKeyException(Problem problem) {
        super(problem, null);
    }

    static IdempotencyKeyException missing(String header) {
        return new IdempotencyKeyException(Problem.of(IdempotencyErrorCode.IDEMPOTENCY_KEY_MISSING)
                .withArgument("header", header)
                .withError(ProblemError.of(Place.HEADER, header, "REQUIRED")));
    }

    static IdempotencyKeyException invalid(String header, int maximumLength) {
        return new IdempotencyKeyException(Problem.of(IdempotencyErrorCode.IDEMPOTENCY_KEY_INVALID)
                .withArgument("header", header)
                .withArgument("max", maximumLength)
                .withError(ProblemError.of(Place.HEADER, header, "IDEMPOTENCY_KEY_INVALID")
                        .with("max", maximumLength)));
    }

    static IdempotencyKeyException inUse() {
        return new IdempotencyKeyException(
                Problem.of(IdempotencyErrorCode.IDEMPOTENCY_KEY_IN_USE).withHeader(HttpHeaders.RETRY_AFTER, "1"));
    }

    static IdempotencyKeyException reused(String header) {
        return new IdempotencyKeyException(
                Problem.of(IdempotencyErrorCode.IDEMPOTENCY_KEY_REUSED).withArgument("header", header));
    }
}
