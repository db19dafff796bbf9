package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;
import dev.ashlar.security.account.AccountErrorCode;
import org.springframework.http.HttpHeaders;

/** A token for a new password that is no good, for whatever reason. */
final class InvalidResetTokenException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    InvalidResetTokenException() {
        super(
                Problem.of(AccountErrorCode.INVALID_RESET_TOKEN).withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                null);
    }
}
