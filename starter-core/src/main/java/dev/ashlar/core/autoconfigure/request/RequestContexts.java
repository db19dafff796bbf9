package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.request.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Keeps the context with its request, so that an asynchronous dispatch finds it again. */
final class RequestContexts {

    private static final String ATTRIBUTE = RequestContext.class.getName();

    private RequestContexts() {}

    static @Nullable RequestContext of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof RequestContext context ? context : null;
    }

    static RequestContext remember(HttpServletRequest request, RequestContext context) {
        request.setAttribute(ATTRIBUTE, context);
        return context;
    }
}
