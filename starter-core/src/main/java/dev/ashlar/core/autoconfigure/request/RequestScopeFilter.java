package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.request.RequestContext;
import dev.ashlar.core.request.RequestContext.Scope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Opens the context of a request for as long as this thread works for it. */
final class RequestScopeFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, String> requestIds;
    private final Clock clock;

    RequestScopeFilter(Function<HttpServletRequest, String> requestIds, Clock clock) {
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestContext known = RequestContexts.of(request);
        RequestContext context = known == null ? RequestContexts.remember(request, begin(request)) : known;
        try (Scope scope = context.open()) {
            chain.doFilter(request, response);
        }
    }

    private RequestContext begin(HttpServletRequest request) {
        @Nullable String unknown = null;
        return new RequestContext(requestIds.apply(request), clock.instant(), request.getLocale(), unknown, unknown);
    }
}
