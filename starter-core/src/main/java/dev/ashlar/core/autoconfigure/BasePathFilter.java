package dev.ashlar.core.autoconfigure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Treats a prefix of the path as if the application were deployed under it: handlers see the rest, and the addresses
 * they build carry the prefix. A request without the prefix passes as it is.
 */
final class BasePathFilter extends OncePerRequestFilter {

    private final String basePath;

    BasePathFilter(String basePath) {
        this.basePath = basePath;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String prefix = request.getContextPath() + basePath;
        String uri = request.getRequestURI();
        return !uri.startsWith(prefix + "/") && !uri.equals(prefix);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new PrefixedRequest(request, basePath), response);
    }

    private static final class PrefixedRequest extends HttpServletRequestWrapper {

        private final String prefix;

        PrefixedRequest(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + prefix;
        }

        /** An asynchronous dispatch has taken the prefix off already. */
        @Override
        public String getRequestURI() {
            String uri = super.getRequestURI();
            String context = super.getContextPath();
            return uri.startsWith(context + prefix) ? uri : context + prefix + uri.substring(context.length());
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
    }
}
