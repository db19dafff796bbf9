package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;

/** Adds who is calling, right inside of what finds that out. */
final class CallerFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Principal caller = ((HttpServletRequest) request).getUserPrincipal();
        if (caller != null && caller.getName() != null) {
            RequestLog.add("user.id", caller.getName());
        }
        chain.doFilter(request, response);
    }
}
