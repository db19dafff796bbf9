package dev.ashlar.observability.autoconfigure.request;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Keeps the route of a request while its page for errors is made, which Spring MVC would put in its place. */
final class ErrorRouteFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object route = request.getAttribute(ServletRequestLogs.ROUTE);
        try {
            chain.doFilter(request, response);
        } finally {
            if (route == null) {
                request.removeAttribute(ServletRequestLogs.ROUTE);
            } else {
                request.setAttribute(ServletRequestLogs.ROUTE, route);
            }
        }
    }
}
