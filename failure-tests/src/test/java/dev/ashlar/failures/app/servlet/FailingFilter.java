package dev.ashlar.failures.app.servlet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Fails before any handler is asked. */
@Component
class FailingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getRequestURI()) {
            case "/filter-boom" -> throw new IllegalStateException("secret of the filter");
            case "/filter-send-error" -> response.sendError(409, "secret of sendError");
            case "/filter-challenge" -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shop\"");
                response.setStatus(401);
            }
            default -> chain.doFilter(request, response);
        }
    }
}
