package dev.ashlar.security.login;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a login is refused. */
public enum LoginErrorCode implements ErrorCode {
    /** The user name or the password is wrong, or the user may not log in; which of these is not told. */
    INVALID_CREDENTIALS(HttpStatus.UNAUTHORIZED),
    /** Too many logins failed; the next one is taken after a while. */
    TOO_MANY_LOGINS(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    LoginErrorCode(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
