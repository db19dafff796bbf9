package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.OperationRules;
import dev.ashlar.core.conditional.CacheDirectives;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sets {@code Cache-Control} before the handler, so that 304 has it too, and takes it back when the handler does not
 * answer with success: what was meant for the answer must not keep a failure.
 */
@ControllerAdvice
final class CacheControlHeader
        implements HandlerInterceptor, ResponseBodyAdvice<Object>, HandlerExceptionResolver, Ordered {

    private static final String SET = CacheControlHeader.class.getName();

    private final OperationRules<CacheDirectives, CacheRule> rules;

    CacheControlHeader(OperationRules<CacheDirectives, CacheRule> rules) {
        this.rules = rules;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean read = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        CacheRule rule = read ? rules.find(handler, request) : null;
        if (rule != null) {
            request.setAttribute(SET, rule);
            response.setHeader(HttpHeaders.CACHE_CONTROL, rule.cacheControl());
            rule.vary().forEach(header -> response.addHeader(HttpHeaders.VARY, header));
        }
        return true;
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
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            HttpServletResponse sent = answer.getServletResponse();
            if (HttpStatusCode.valueOf(sent.getStatus()).isError()) {
                takeBack(asked.getServletRequest(), sent);
            }
        }
        return body;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        takeBack(request, response);
        return null;
    }

    private static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SET) instanceof CacheRule rule
                && rule.cacheControl().equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
