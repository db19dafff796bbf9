package dev.ashlar.core.autoconfigure;

import dev.ashlar.core.autoconfigure.AnswerStep.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** All steps as one advice: Spring MVC goes through its list of advices several times a request. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerAdvice implements ResponseBodyAdvice<Object> {

    private final List<AnswerStep> steps;

    AnswerAdvice(List<AnswerStep> steps) {
        this.steps = steps;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(request instanceof ServletServerHttpRequest asked)
                || !(response instanceof ServletServerHttpResponse answered)) {
            return body;
        }
        Answer answer = new Answer(asked.getServletRequest(), answered, handler, converter);
        Object result = body;
        for (AnswerStep step : steps) {
            result = step.beforeWriting(result, answer);
        }
        return result;
    }
}
