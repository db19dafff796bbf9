package dev.ashlar.security.autoconfigure.access;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Tells apart what Spring MVC answers itself. */
final class HandlerKind {

    private static final String PRE_FLIGHT = AbstractHandlerMapping.class.getName() + "$PreFlight";

    private HandlerKind() {}

    /** Whether it does nothing but what everybody may have done: read a file that is open, or tell what may be asked for. */
    static boolean isHarmless(Object handler) {
        return handler instanceof ResourceHttpRequestHandler
                || handler.getClass().getName().startsWith(PRE_FLIGHT)
                || (handler instanceof HandlerMethod method && isOptions(method));
    }

    /** Whether it only tells the methods of a path; Spring MVC's handler for that is a private class with this one method. */
    static boolean isOptions(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springframework.web.servlet.")
                && HttpHeaders.class.equals(handler.getMethod().getReturnType());
    }
}
