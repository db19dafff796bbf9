package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.deprecation.Deprecation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes the headers of a deprecation, once before the handler and once more after a handler that has set links of its own. */
@ControllerAdvice
final class DeprecationHeaders implements ResponseBodyAdvice<Object> {

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
        if (request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer
                && asked.getServletRequest().getAttribute(ATTRIBUTE) instanceof Deprecation deprecation) {
            addLinks(deprecation, asked.getServletRequest(), answer.getServletResponse());
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
