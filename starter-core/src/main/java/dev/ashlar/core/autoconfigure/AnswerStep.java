package dev.ashlar.core.autoconfigure;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpResponse;

/** One of the things done to an answer right before its body is written, in the order of the beans. */
@FunctionalInterface
public interface AnswerStep {

    /** The body to write, which is the one given where this step has nothing to do. */
    @Nullable
    Object beforeWriting(@Nullable Object body, Answer answer);

    /**
     * What a body is written to, and for whom.
     *
     * @param handler the result of the handler method
     * @param converter what will write the body
     */
    record Answer(
            HttpServletRequest request,
            ServletServerHttpResponse response,
            MethodParameter handler,
            Class<? extends HttpMessageConverter<?>> converter) {

        /** Whether the request only reads. */
        public boolean isRead() {
            return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        }
    }
}
