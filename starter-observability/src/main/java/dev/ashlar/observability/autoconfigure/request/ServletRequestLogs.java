package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Keeps what is told of a request with the request. */
final class ServletRequestLogs {

    /** Where Spring MVC keeps the template that matched. */
    static final String ROUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    private ServletRequestLogs() {}

    static @Nullable RequestLog find(HttpServletRequest request) {
        return request.getAttribute(RequestLogs.ATTRIBUTE) instanceof RequestLog known ? known : null;
    }

    static RequestLog of(HttpServletRequest request) {
        RequestLog known = find(request);
        if (known != null) {
            return known;
        }
        RequestLog log = RequestLogs.begin(request.getHeader(RequestIds.HEADER));
        request.setAttribute(RequestLogs.ATTRIBUTE, log);
        request.setAttribute(RequestLogs.SHARED_ID, log.id());
        return log;
    }

    /** Begins, or goes on after an asynchronous dispatch. */
    static RequestLog.Scope open(HttpServletRequest request, HttpServletResponse response) {
        RequestLog log = of(request);
        if (!response.isCommitted()) {
            response.setHeader(RequestIds.HEADER, log.id());
        }
        RequestLog.Scope scope = RequestLogs.resume(log);
        return () -> {
            scope.close();
            MDC.remove(RequestLogs.TRACE_ID);
        };
    }
}
