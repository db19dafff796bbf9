package dev.ashlar.observability.autoconfigure.sql;

import org.springframework.util.ClassUtils;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The template of the path that this thread works for. */
final class Route {

    private static final String ATTRIBUTE = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";
    private static final String NONE = "none";
    private static final boolean WEB = ClassUtils.isPresent(
            "org.springframework.web.context.request.RequestContextHolder", Route.class.getClassLoader());

    private Route() {}

    static String current() {
        return WEB ? InWeb.current() : NONE;
    }

    /** Apart, so that it is loaded where there is Spring's web support only. */
    private static final class InWeb {

        static String current() {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            Object route = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            return route == null ? NONE : route.toString();
        }
    }
}
