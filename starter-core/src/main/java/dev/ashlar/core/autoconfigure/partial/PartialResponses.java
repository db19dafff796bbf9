package dev.ashlar.core.autoconfigure.partial;

import dev.ashlar.core.autoconfigure.AnswerStep;
import dev.ashlar.core.partial.PartialResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final Map<Method, Optional<PartialOperation>> operations = new ConcurrentHashMap<>();

    PartialResponses(Supplier<JsonMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PartialOperation operation = handler instanceof HandlerMethod method ? find(method) : null;
        String given = operation == null ? null : request.getParameter(operation.parameter());
        if (operation != null && given != null) {
            request.setAttribute(CHOICE, new Choice(operation.items(), operation.select(given)));
        }
        return true;
    }

    private @Nullable PartialOperation find(HandlerMethod handler) {
        Optional<PartialOperation> known = operations.get(handler.getMethod());
        return (known == null ? operations.computeIfAbsent(handler.getMethod(), added -> read(handler)) : known)
                .orElse(null);
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
                ? choice.of(mapper.get().valueToTree(body))
                : body;
    }

    private static boolean isSuccess(HttpServletResponse response) {
        return HttpStatusCode.valueOf(response.getStatus()).is2xxSuccessful();
    }

    private record Choice(String items, FieldSelection selection) {

        JsonNode of(JsonNode body) {
            selection.prune(items.isEmpty() ? body : body.path(items));
            return body;
        }
    }
}
