package dev.ashlar.security.autoconfigure.headers;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers that were written before anybody had looked at the request, for the answers that the container gives itself. Once
 * the request has reached the application they are taken back, so that a handler can set its own.
 *
 * @param names what was written
 */
record EarlyHeaders(List<String> names) {

    private static final String ATTRIBUTE = EarlyHeaders.class.getName();

    /** Remembers what has been added since; what other valves have written before is theirs. */
    static void remember(ServletRequest request, HttpServletResponse response, List<String> before) {
        List<String> names = new ArrayList<>(response.getHeaderNames());
        names.removeAll(before);
        request.setAttribute(ATTRIBUTE, new EarlyHeaders(names));
    }

    static void takeBack(ServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof EarlyHeaders early) {
            request.removeAttribute(ATTRIBUTE);
            early.names.forEach(name -> response.setHeader(name, null));
        }
    }
}
