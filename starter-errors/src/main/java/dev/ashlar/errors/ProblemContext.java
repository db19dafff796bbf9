package dev.ashlar.errors;

import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The request that failed.
 *
 * @param requestId the id that the body and the log share
 * @param contextPath the path under which the application is served, empty for the root
 * @param instance the path of the request, without its query
 * @param locale the caller's language
 * @param validationStatus the status that the handler answers invalid input with, if it has its own
 * @param failure the exception, null when there was only a status
 * @param route the pattern of the handler's path, such as {@code /orders/{id}}; null where no handler was found
 */
public record ProblemContext(
        String requestId,
        String contextPath,
        String instance,
        Locale locale,
        OptionalInt validationStatus,
        @Nullable Throwable failure,
        @Nullable String route) {

    /** A request of which no handler is known. */
    public ProblemContext(
            String requestId,
            String contextPath,
            String instance,
            Locale locale,
            OptionalInt validationStatus,
            @Nullable Throwable failure) {
        this(requestId, contextPath, instance, locale, validationStatus, failure, null);
    }
}
