package dev.ashlar.core;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which what a query asks for is refused. */
public enum ListErrorCode implements ErrorCode {
    /** The cursor was not given out by this list, or not for the order and the filters of the request. */
    INVALID_CURSOR(HttpStatus.BAD_REQUEST),
    /** The list cannot be filtered by this field, or not with this operator. */
    UNKNOWN_FILTER(HttpStatus.BAD_REQUEST),
    /** The operation has no such query parameter, where {@code ashlar.core.strict-parameters} refuses it. */
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ListErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
