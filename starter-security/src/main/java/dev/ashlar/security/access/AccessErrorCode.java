package dev.ashlar.security.access;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The code with which a caller is refused who could have come in. */
public enum AccessErrorCode implements ErrorCode {
    /** The caller may do this after a fresh login; {@code max_age} of the challenge says how fresh. */
    REAUTHENTICATION_REQUIRED;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNAUTHORIZED;
    }
}
