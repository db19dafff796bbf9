package dev.ashlar.security.autoconfigure.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets no handler run but the one that was decided on: reading a multipart body between the two can change which one Spring
 * MVC chooses.
 */
final class AuthorizedHandler implements HandlerInterceptor {

    private static final String ATTRIBUTE = AuthorizedHandler.class.getName();

    static void remember(HttpServletRequest request, Object handler) {
        request.setAttribute(ATTRIBUTE, Decided.on(handler, request));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(ATTRIBUTE) instanceof Decided decided
                && !decided.equals(Decided.on(handler, request))) {
            throw new AccessDeniedException("Another handler was chosen than the one decided on");
        }
        return true;
    }

    /**
     * What was decided on. Two controllers can inherit one method, and one method can be mapped to two patterns: what is
     * declared for them need not be the same.
     */
    private record Decided(
            Class<?> type,
            @Nullable Method method,
            @Nullable Object pattern) {

        static Decided on(Object handler, HttpServletRequest request) {
            return handler instanceof HandlerMethod called
                    ? new Decided(
                            called.getBeanType(),
                            called.getMethod(),
                            request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                    : new Decided(handler.getClass(), null, null);
        }
    }
}
