package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.autoconfigure.AnswerStep;
import dev.ashlar.core.deprecation.Deprecation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Writes the headers of a deprecation, once before the handler and once more after a handler that has set links of its own. */
final class DeprecationHeaders implements AnswerStep {

    static final String DEPRECATION = "Deprecation";

    private static final String ATTRIBUTE = DeprecationHeaders.class.getName();

    static void begin(Deprecation deprecation, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(ATTRIBUTE, deprecation);
        response.setHeader(DEPRECATION, deprecation.deprecationHeader());
        String sunset = deprecation.sunsetHeader();
        if (sunset != null) {
            response.setHeader("Sunset", sunset);
        }
        addLinks(deprecation, request, response);
    }

    @Override
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        if (answer.request().getAttribute(ATTRIBUTE) instanceof Deprecation deprecation) {
            addLinks(deprecation, answer.request(), answer.response().getServletResponse());
        }
        return body;
    }

    private static void addLinks(Deprecation deprecation, HttpServletRequest request, HttpServletResponse response) {
        for (String link : deprecation.links(request.getContextPath())) {
            if (!response.getHeaders(HttpHeaders.LINK).contains(link)) {
                response.addHeader(HttpHeaders.LINK, link);
            }
        }
    }
}
