package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.errors.ApplicationException;
import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import org.springframework.http.HttpHeaders;

/** A refresh token that is no good, for whatever reason. */
final class InvalidRefreshTokenException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    InvalidRefreshTokenException() {
        super(
                Problem.of(StandardErrorCode.INVALID_TOKEN)
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""),
                null);
    }
}
