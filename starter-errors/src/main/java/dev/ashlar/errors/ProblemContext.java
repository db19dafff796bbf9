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
 */
public record ProblemContext(
        String requestId,
        String contextPath,
        String instance,
        Locale locale,
        OptionalInt validationStatus,
        @Nullable Throwable failure) {}
