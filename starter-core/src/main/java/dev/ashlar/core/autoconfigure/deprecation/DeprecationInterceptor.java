package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.autoconfigure.OperationRules;
import dev.ashlar.core.deprecation.DeprecatedApi;
import dev.ashlar.core.deprecation.Deprecation;
import dev.ashlar.core.request.OperationNaming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Tells clients that an operation is deprecated, and listeners that it is used. */
final class DeprecationInterceptor implements HandlerInterceptor {

    private final OperationRules<DeprecatedApi, Deprecation> operations;
    private final OperationNaming naming;
    private final Clients clients;
    private final List<DeprecatedUseListener> listeners;

    DeprecationInterceptor(
            OperationRules<DeprecatedApi, Deprecation> operations,
            OperationNaming naming,
            Clients clients,
            List<DeprecatedUseListener> listeners) {
        this.operations = operations;
        this.naming = naming;
        this.clients = clients;
        this.listeners = listeners;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Deprecation deprecation = operations.find(handler, request);
        if (deprecation != null) {
            DeprecationHeaders.begin(deprecation, request, response);
        }
        return true;
    }

    /** By the header, since a deprecated version is told only after this, by Spring's ApiVersionDeprecationHandler. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.containsHeader(DeprecationHeaders.DEPRECATION)) {
            String operation = name(handler, request);
            String client = clients.name(request);
            listeners.forEach(listener -> listener.used(operation, client));
        }
    }

    private String name(Object handler, HttpServletRequest request) {
        return handler instanceof HandlerMethod method
                ? naming.name(method)
                : String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}
