package dev.ashlar.benchmarks.observability.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** The line of a request and its id as a team writes them by hand. */
@Component
@ConditionalOnBooleanProperty("line-by-hand")
class LineFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("http.request");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = UUID.randomUUID().toString();
        response.setHeader("X-Request-Id", id);
        MDC.put("request.id", id);
        try {
            chain.doFilter(request, response);
        } finally {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.atInfo()
                    .addKeyValue("http.method", request.getMethod())
                    .addKeyValue("http.route", route)
                    .addKeyValue("http.status", response.getStatus())
                    .addKeyValue("url.path", request.getRequestURI())
                    .addKeyValue("duration_ms", (System.nanoTime() - start) / 1_000_000)
                    .log("{} {} {}", request.getMethod(), route, response.getStatus());
            MDC.remove("request.id");
        }
    }
}
