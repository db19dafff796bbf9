package dev.ashlar.errors;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The service cannot answer now and the client may try again later: 503 with {@code Retry-After}. */
public class UnavailableException extends ApplicationException {

    private static final long serialVersionUID = 1L;

    /** Unavailable for about the given time. */
    public UnavailableException(Duration retryAfter) {
        this(retryAfter, null);
    }

    /**
     * Unavailable for about the given time.
     *
     * @param retryAfter sent in whole seconds, at least one
     * @param cause what led to it; it is logged, never published
     */
    public UnavailableException(Duration retryAfter, @Nullable Throwable cause) {
        super(
                Problem.of(StandardErrorCode.SERVICE_UNAVAILABLE)
                        .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds()))),
                cause);
    }
}
