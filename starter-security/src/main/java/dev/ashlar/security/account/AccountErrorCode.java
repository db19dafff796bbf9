package dev.ashlar.security.account;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The code with which a new password is refused for its token. */
public enum AccountErrorCode implements ErrorCode {
    /** The token is unknown, used or too old; which of these is not told. */
    INVALID_RESET_TOKEN;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNAUTHORIZED;
    }
}
