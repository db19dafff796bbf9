package dev.ashlar.core.autoconfigure.request;

import dev.ashlar.core.request.CallerResolver;
import dev.ashlar.core.request.OperationNaming;
import dev.ashlar.core.request.RequestContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Adds caller and operation to the context; the scope that the filter has opened ends it. What answers an error is not what
 * was asked for.
 */
final class OperationInterceptor implements HandlerInterceptor {

    private final CallerResolver callers;
    private final OperationNaming naming;

    OperationInterceptor(CallerResolver callers, OperationNaming naming) {
        this.callers = callers;
        this.naming = naming;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the filter's scope restores what was before
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RequestContext context =
                request.getDispatcherType() == DispatcherType.ERROR ? null : RequestContexts.of(request);
        if (context != null && handler instanceof HandlerMethod method) {
            RequestContext handled = context.handledBy(
                    callers.caller(request), naming.name(method), RequestContextUtils.getLocale(request));
            RequestContexts.remember(request, handled).open();
        }
        return true;
    }
}
