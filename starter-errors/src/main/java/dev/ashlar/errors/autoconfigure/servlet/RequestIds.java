package dev.ashlar.errors.autoconfigure.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** One id per request: the trace id, the client's X-Request-Id where it is well formed, otherwise a new UUID. */
final class RequestIds {

    private static final String ATTRIBUTE = RequestIds.class.getName() + ".id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = find(MDC.get("traceId"), request.getHeader("X-Request-Id"));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String find(@Nullable String traceId, @Nullable String requestId) {
        if (traceId != null && !traceId.isEmpty()) {
            return traceId;
        }
        return requestId != null && WELL_FORMED.matcher(requestId).matches()
                ? requestId
                : UUID.randomUUID().toString();
    }
}
