package dev.ashlar.security.apikey;

import dev.ashlar.errors.ErrorCode;
import org.springframework.http.HttpStatus;

/** The code with which an API key is refused. */
public enum ApiKeyErrorCode implements ErrorCode {
    /** The key is unknown, malformed, expired or revoked; which of these is not told. */
    INVALID_API_KEY;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNAUTHORIZED;
    }
}
