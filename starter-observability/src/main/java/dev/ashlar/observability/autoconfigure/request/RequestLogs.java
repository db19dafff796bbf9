package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Keeps what is told of a request with the request, and its id in every line that is logged for it. */
final class RequestLogs {

    /** The key of the id in the diagnostic context. */
    static final String ID = "request.id";

    /** Where {@code ashlar-starter-errors} looks for the id of a request, so that its answers name the same one. */
    private static final String SHARED_ID = "dev.ashlar.requestId";

    private static final String ATTRIBUTE = RequestLog.class.getName();

    private RequestLogs() {}

    static @Nullable RequestLog find(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestLog known ? known : null;
    }

    static RequestLog of(HttpServletRequest request) {
        RequestLog known = find(request);
        if (known != null) {
            return known;
        }
        RequestLog log = new RequestLog(RequestIds.of(request.getHeader(RequestIds.HEADER)));
        request.setAttribute(ATTRIBUTE, log);
        request.setAttribute(SHARED_ID, log.id());
        return log;
    }

    /** Begins, or goes on after an asynchronous dispatch. */
    static RequestLog.Scope open(HttpServletRequest request, HttpServletResponse response) {
        RequestLog log = of(request);
        if (!response.isCommitted()) {
            response.setHeader(RequestIds.HEADER, log.id());
        }
        return resume(log);
    }

    /** Works for a request for as long as the thread does, or until {@link #leave}. */
    static void enter(RequestLog log) {
        resume(log);
    }

    static void leave() {
        MDC.remove(ID);
        RequestLog.leave();
    }

    /** Works for a request again. */
    static RequestLog.Scope resume(RequestLog log) {
        RequestLog.Scope scope = log.open();
        MDC.put(ID, log.id());
        return () -> {
            MDC.remove(ID);
            scope.close();
        };
    }
}
