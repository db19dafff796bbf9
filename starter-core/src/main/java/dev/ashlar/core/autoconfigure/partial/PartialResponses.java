package dev.ashlar.core.autoconfigure.partial;

import dev.ashlar.core.partial.PartialResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what fields a client asks for before the handler runs, and leaves out the others when its answer is written. */
@ControllerAdvice
final class PartialResponses implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private static final String CHOICE = PartialResponses.class.getName();

    private final Supplier<JsonMapper> mapper;
    private final Map<Method, PartialOperation> operations = new ConcurrentHashMap<>();

    PartialResponses(Supplier<JsonMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        PartialResponse annotation =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(PartialResponse.class) : null;
        String given = annotation == null ? null : request.getParameter(annotation.parameter());
        if (annotation != null && given != null && handler instanceof HandlerMethod method) {
            PartialOperation operation = operations.computeIfAbsent(
                    method.getMethod(), added -> PartialOperation.of(annotation, method, mapper.get()));
            request.setAttribute(CHOICE, new Choice(operation.items(), operation.select(given)));
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType)
                && returnType.hasMethodAnnotation(PartialResponse.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body != null
                        && request instanceof ServletServerHttpRequest asked
                        && response instanceof ServletServerHttpResponse answer
                        && asked.getServletRequest().getAttribute(CHOICE) instanceof Choice choice
                        && isSuccess(answer.getServletResponse())
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
