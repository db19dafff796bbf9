package dev.ashlar.security.autoconfigure.access;

import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Tells apart what Spring MVC answers itself. */
final class HandlerKind {

    private HandlerKind() {}

    /** Whether it only tells the methods of a path; Spring MVC's handler for that is a private class with this one method. */
    static boolean isOptions(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springframework.web.servlet.")
                && HttpHeaders.class.equals(handler.getMethod().getReturnType());
    }
}
