package dev.ashlar.security.autoconfigure.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets no handler run but the one that was decided on: reading a multipart body between the two can change which one Spring
 * MVC chooses.
 */
final class AuthorizedHandler implements HandlerInterceptor {

    private static final String ATTRIBUTE = AuthorizedHandler.class.getName();

    static void remember(HttpServletRequest request, HandlerMethod handler) {
        request.setAttribute(ATTRIBUTE, handler);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(ATTRIBUTE) instanceof HandlerMethod authorized
                && !(handler instanceof HandlerMethod called
                        && called.getMethod().equals(authorized.getMethod()))) {
            throw new AccessDeniedException("Another handler was chosen than the one decided on");
        }
        return true;
    }
}
