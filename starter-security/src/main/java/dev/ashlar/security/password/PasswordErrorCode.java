package dev.ashlar.security.password;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The codes with which a new password is refused. */
public enum PasswordErrorCode implements ErrorCode {
    /** The password is common, was in a breach, or is made of words that are easy to guess here. */
    PASSWORD_COMPROMISED;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
