package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.AnswerStep;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with 304 instead of a body that the client has already; Spring MVC itself does so for {@code ResponseEntity} alone. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotModifiedAnswer implements AnswerStep {

    @Override
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        return answer.isRead() && isNotModified(answer.request(), answer.response()) ? null : body;
    }

    private static boolean isNotModified(HttpServletRequest request, ServletServerHttpResponse response) {
        String tag = response.getServletResponse().getHeader(HttpHeaders.ETAG);
        return tag != null
                && new ServletWebRequest(request, response.getServletResponse())
                        .checkNotModified(tag, response.getHeaders().getLastModified());
    }
}
