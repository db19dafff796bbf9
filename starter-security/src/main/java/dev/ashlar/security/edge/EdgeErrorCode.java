package dev.ashlar.security.edge;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a request is refused for the way on which it came. */
public enum EdgeErrorCode implements ErrorCode {
    /** The request came without encryption. */
    HTTPS_REQUIRED(HttpStatus.FORBIDDEN),
    /** The request is for a host that this application is not. */
    HOST_NOT_ALLOWED(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    EdgeErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
