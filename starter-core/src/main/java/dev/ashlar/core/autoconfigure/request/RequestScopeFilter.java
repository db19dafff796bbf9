package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.request.RequestContext;
import dev.ashlar.core.request.RequestContext.Scope;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens the context of a request for as long as this thread works for it. */
final class RequestScopeFilter implements Filter {

    private final Function<HttpServletRequest, String> requestIds;
    private final Clock clock;

    RequestScopeFilter(Function<HttpServletRequest, String> requestIds, Clock clock) {
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Scope scope = context((HttpServletRequest) request).open()) {
            chain.doFilter(request, response);
        }
    }

    private RequestContext context(HttpServletRequest request) {
        RequestContext known = RequestContexts.of(request);
        return known == null ? RequestContexts.remember(request, begin(request)) : known;
    }

    private RequestContext begin(HttpServletRequest request) {
        @Nullable String unknown = null;
        return new RequestContext(requestIds.apply(request), clock.instant(), request.getLocale(), unknown, unknown);
    }
}
