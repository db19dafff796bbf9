package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.autoconfigure.handler.UnmappedRequestException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Answers what no handler takes as Spring MVC would, without letting it through: a look at the mappings must not end in
 * another result once the body has been read.
 */
final class UnmappedRequestFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (UnmappedRequestException unmapped) {
            if (unmapped.getCause() instanceof ServletException refused) {
                throw refused;
            }
            if (unmapped.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new ServletException(unmapped.getCause());
        }
    }
}
