package dev.ashlar.core.patch;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a {@link JsonPatch} is refused. */
public enum PatchErrorCode implements ErrorCode {
    /** The body is not an array of operations as RFC 6902 has them. */
    INVALID_PATCH(HttpStatus.BAD_REQUEST),
    /** A {@code test} of the patch found another value than it expects. */
    PATCH_TEST_FAILED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PatchErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
