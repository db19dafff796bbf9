package dev.ashlar.core.idempotency;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a request is refused for its idempotency key. */
public enum IdempotencyErrorCode implements ErrorCode {
    /** The operation needs a key and the request has none. */
    IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST),
    /** The key is empty, too long, given twice, or has characters that it may not have. */
    IDEMPOTENCY_KEY_INVALID(HttpStatus.BAD_REQUEST),
    /** The first request with this key is still being worked on. */
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT),
    /** The key belongs to another request. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT);

    private final HttpStatus status;

    IdempotencyErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
