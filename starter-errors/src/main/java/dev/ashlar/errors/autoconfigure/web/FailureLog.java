package dev.ashlar.errors.autoconfigure.web;

import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.ProblemBody;
import dev.ashlar.errors.ProblemContext;
import dev.ashlar.errors.StandardErrorCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line per failure: the client's fault at INFO, the server's at ERROR with the stack. Each has a logger of its own,
 * so that its level can be set. Where time ran out the stack says nothing but where that was, so it is left out.
 */
public final class FailureLog {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");
    private static final Logger CLIENT_ERRORS = LoggerFactory.getLogger("dev.ashlar.errors.4xx");
    private static final Logger SERVER_ERRORS = LoggerFactory.getLogger("dev.ashlar.errors.5xx");
    /** What no request can be answered with, through no fault of the server. */
    private static final Set<ErrorCode> ASKED_FOR =
            Set.of(StandardErrorCode.NOT_IMPLEMENTED, StandardErrorCode.HTTP_VERSION_NOT_SUPPORTED);

    private static final Set<ErrorCode> OUT_OF_TIME = Set.of(StandardErrorCode.TIMEOUT, StandardErrorCode.LOCK_TIMEOUT);

    private static final String LINE = "{} {} failed with {} {} (requestId {}{}){}";

    /**
     * Logs a failure that is answered, or was when it happened half-way.
     *
     * @param committed whether a part of the response had been sent
     */
    public void log(String method, ProblemContext context, ProblemBody body, boolean committed) {
        Throwable failure = context.failure();
        int status = body.status().value();
        String code = body.code().name();
        String exception = failure == null ? "" : ", " + failure.getClass().getName();
        String note = committed ? " after a part of the response had been sent" : "";
        if (!body.status().is5xxServerError() || ASKED_FOR.contains(body.code())) {
            CLIENT_ERRORS.info(LINE, method, context.instance(), status, code, context.requestId(), exception, note);
        } else {
            SERVER_ERRORS
                    .atError()
                    .setCause(OUT_OF_TIME.contains(body.code()) ? null : failure)
                    .log(LINE, method, context.instance(), status, code, context.requestId(), exception, note);
        }
    }

    /** A client that did not wait for its answer. */
    public void logDisconnected(@Nullable String method, String path, Throwable failure) {
        LOGGER.debug(
                "{} {}: the client went away ({})",
                method,
                path,
                failure.getClass().getName());
    }
}
