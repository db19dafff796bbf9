package dev.ashlar.core.autoconfigure.conditional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Answers with 304 instead of a body that the client has already; Spring MVC itself does so for {@code ResponseEntity} alone. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotModifiedAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return request instanceof ServletServerHttpRequest read
                        && response instanceof ServletServerHttpResponse answer
                        && isRead(read)
                        && isNotModified(read.getServletRequest(), answer)
                ? null
                : body;
    }

    private static boolean isRead(ServerHttpRequest request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }

    private static boolean isNotModified(HttpServletRequest request, ServletServerHttpResponse response) {
        String tag = response.getHeaders().getETag();
        return tag != null
                && new ServletWebRequest(request, response.getServletResponse())
                        .checkNotModified(tag, response.getHeaders().getLastModified());
    }
}
