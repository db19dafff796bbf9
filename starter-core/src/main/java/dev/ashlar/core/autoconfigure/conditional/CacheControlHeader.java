package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.autoconfigure.AnswerStep;
import dev.ashlar.core.autoconfigure.OperationRules;
import dev.ashlar.core.conditional.CacheDirectives;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sets {@code Cache-Control} before the handler, so that 304 has it too, and takes it back when the handler does not
 * answer with success: what was meant for the answer must not keep a failure.
 */
final class CacheControlHeader implements HandlerInterceptor, AnswerStep, HandlerExceptionResolver, Ordered {

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
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            takeBack(request, response);
            return true;
        }
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
    public @Nullable Object beforeWriting(@Nullable Object body, Answer answer) {
        if (answer.response().getServletResponse().getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            takeBack(answer.request(), answer.response().getServletResponse());
        }
        return body;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        takeBack(request, response);
        return null;
    }

    /** For a status without a body. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            takeBack(request, response);
        }
    }

    private static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(SET) instanceof CacheRule rule
                && rule.cacheControl().equals(response.getHeader(HttpHeaders.CACHE_CONTROL))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
