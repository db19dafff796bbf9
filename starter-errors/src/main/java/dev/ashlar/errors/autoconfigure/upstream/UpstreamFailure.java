package dev.ashlar.errors.autoconfigure.upstream;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What the failure of another service means for our caller. The caller did not make that call, so the status of it is
 * never ours: a 401 there is our key, a 404 there our mistake.
 */
final class UpstreamFailure {

    private static final Pattern RETRY_AFTER =
            Pattern.compile("\\d{1,9}|[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Set<String> NETTY_TIMEOUTS =
            Set.of("io.netty.handler.timeout.ReadTimeoutException", "io.netty.handler.timeout.WriteTimeoutException");
    private static final int DEEPEST_CAUSE = 20;

    private UpstreamFailure() {}

    /** The other service answered, and its answer is an error. */
    static Problem answered(HttpStatusCode status, @Nullable HttpHeaders headers) {
        if (status.value() == HttpStatus.GATEWAY_TIMEOUT.value()) {
            return timeout();
        }
        if (status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()
                && status.value() != HttpStatus.TOO_MANY_REQUESTS.value()) {
            return Problem.of(StandardErrorCode.UPSTREAM_FAILED);
        }
        Problem problem = Problem.of(StandardErrorCode.DEPENDENCY_UNAVAILABLE);
        String retryAfter = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return retryAfter == null || !RETRY_AFTER.matcher(retryAfter).matches()
                ? problem
                : problem.withHeader(HttpHeaders.RETRY_AFTER, retryAfter);
    }

    /** There was no answer, or none that could be read. */
    static Problem withoutAnswer(Throwable failure) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (isTimeout(cause)) {
                return timeout();
            }
            if (cause instanceof IOException) {
                return Problem.of(StandardErrorCode.DEPENDENCY_UNAVAILABLE);
            }
            cause = cause.getCause();
        }
        return Problem.of(StandardErrorCode.UPSTREAM_FAILED);
    }

    private static Problem timeout() {
        return Problem.of(StandardErrorCode.TIMEOUT).withStatus(HttpStatus.GATEWAY_TIMEOUT);
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof SocketTimeoutException
                || cause instanceof TimeoutException
                || (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException))
                || NETTY_TIMEOUTS.contains(cause.getClass().getName());
    }
}
