package dev.ashlar.errors.autoconfigure.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks requests that got past the protection against cross-site request forgery, which tells nobody what it refuses. */
final class CsrfPassedFilter extends OncePerRequestFilter {

    private static final String PASSED = CsrfPassedFilter.class.getName() + ".passed";

    static boolean hasPassed(ServletRequest request) {
        return request.getAttribute(PASSED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(PASSED, true);
        chain.doFilter(request, response);
    }
}
