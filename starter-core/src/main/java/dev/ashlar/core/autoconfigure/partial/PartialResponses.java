package dev.ashlar.core.autoconfigure.partial;

import dev.ashlar.core.autoconfigure.AnswerStep;
import dev.ashlar.core.partial.PartialResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodClassKey;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what fields a client asks for before the handler runs, and leaves out the others when its answer is written. */
final class PartialResponses implements HandlerInterceptor, AnswerStep {

    private static final String CHOICE = PartialResponses.class.getName();

    private final Supplier<JsonMapper> mapper;
    private final Map<MethodClassKey, Optional<PartialOperation>> operations = new ConcurrentHashMap<>();

    PartialResponses(Supplier<JsonMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PartialOperation operation = handler instanceof HandlerMethod method ? find(method) : null;
        String given = operation == null ? null : request.getParameter(operation.parameter());
        if (operation != null && given != null) {
            request.setAttribute(CHOICE, new Choice(operation, operation.select(given)));
        }
        return true;
    }

    private @Nullable PartialOperation find(HandlerMethod handler) {
        MethodClassKey operation = new MethodClassKey(handler.getMethod(), handler.getBeanType());
        Optional<PartialOperation> known = operations.get(operation);
        return (known == null ? operations.computeIfAbsent(operation, added -> read(handler)) : known).orElse(null);
    }

    private Optional<PartialOperation> read(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(PartialResponse.class))
                .map(annotation -> PartialOperation.of(annotation, handler, mapper.get()));
    }

    @Override
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        return body != null
                        && answer.request().getAttribute(CHOICE) instanceof Choice choice
                        && JacksonJsonHttpMessageConverter.class.isAssignableFrom(answer.converter())
                        && isSuccess(answer.response().getServletResponse())
                ? choice.of(body)
                : body;
    }

    private static boolean isSuccess(HttpServletResponse response) {
        return HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful();
    }

    private record Choice(PartialOperation operation, FieldSelection selection) {

        JsonNode of(Object answer) {
            JsonNode body = operation.json().of(answer);
            selection.prune(operation.items().isEmpty() ? body : body.path(operation.items()));
            return body;
        }
    }
}
