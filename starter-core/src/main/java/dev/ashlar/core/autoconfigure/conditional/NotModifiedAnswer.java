package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.AnswerStep;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with 304 instead of a body that the client has already; Spring MVC itself does so for {@code ResponseEntity} alone. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotModifiedAnswer implements AnswerStep {

    private static final String ANY = "*";

    @Override
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        return answer.isRead() && isNotModified(answer.request(), answer.response()) ? null : body;
    }

    private static boolean isNotModified(HttpServletRequest request, ServletServerHttpResponse response) {
        HttpServletResponse answer = response.getServletResponse();
        String tag = answer.getHeader(HttpHeaders.ETAG);
        if (tag == null) {
            return false;
        }
        // Spring takes the star as a condition of changes only; RFC 9110 says 304 for what is read and there.
        if (ANY.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return new ServletWebRequest(request, answer)
                .checkNotModified(tag, response.getHeaders().getLastModified());
    }
}
