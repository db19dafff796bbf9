package dev.ashlar.errors.autoconfigure.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What the parts of the servlet stack tell each other about one failed request. */
final class FailedRequest {

    static final String TIMED_OUT = FailedRequest.class.getName() + ".timedOut";

    private static final String HANDLER = FailedRequest.class.getName() + ".handler";
    private static final String TRUNCATED = FailedRequest.class.getName() + ".truncated";

    private FailedRequest() {}

    /** The path that the client asked for, also while the container dispatches to the error page. */
    static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original instanceof String uri ? uri : request.getRequestURI();
        return path == null ? "/" : path;
    }

    /** The method that the client used, where the container dispatches to the error page with GET. */
    static String method(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return original instanceof String method ? method : request.getMethod();
    }

    /** The pattern of the handler's path, null where no handler of the application was found. */
    static @Nullable String route(HttpServletRequest request) {
        boolean errorPage = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return errorPage || !(pattern instanceof String route) || route.equals("/**") ? null : route;
    }

    static void rememberHandler(HttpServletRequest request, @Nullable Object handler) {
        if (handler != null) {
            request.setAttribute(HANDLER, handler);
        }
    }

    static @Nullable Object handler(HttpServletRequest request) {
        Object handler = request.getAttribute(HANDLER);
        return handler == null ? request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) : handler;
    }

    /** Whether the container has given up waiting for an asynchronous answer. */
    static boolean isTimedOut(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(TIMED_OUT));
    }

    /**
     * Whether the container has refused the body while it was being read, and will answer itself: the response only looks
     * as if a part of it had been sent.
     */
    static boolean isRefusedByContainer(HttpServletRequest request, HttpServletResponse response) {
        return request.getDispatcherType() != DispatcherType.ERROR
                && response.getStatus() >= 400
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    /** Remembers that the response failed after a part of it had been sent, so that the connection must be cut. */
    static void markTruncated(HttpServletRequest request) {
        request.setAttribute(TRUNCATED, true);
    }

    static boolean isTruncated(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(TRUNCATED));
    }
}
