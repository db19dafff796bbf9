package dev.ashlar.core;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a request for a list is refused. */
public enum ListErrorCode implements ErrorCode {
    /** The cursor was not given out by this list, or not for the order and the filters of the request. */
    INVALID_CURSOR(HttpStatus.BAD_REQUEST),
    /** The list cannot be filtered by this field, or not with this operator. */
    UNKNOWN_FILTER(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ListErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
