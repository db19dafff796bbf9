package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.autoconfigure.docs.DocsPages;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.autoconfigure.handler.UnmappedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Decides by the handler that is going to be called; what nobody has declared is refused. */
final class OperationAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    private final HandlerLookup lookup;
    private final HandlerAccess declared;
    private final AccessManagers managers;
    private final DocsPages docs;
    private final Map<Operation, AuthorizationManager<RequestAuthorizationContext>> decided = new ConcurrentHashMap<>();

    OperationAuthorization(HandlerLookup lookup, HandlerAccess declared, AccessManagers managers, DocsPages docs) {
        this.lookup = lookup;
        this.declared = declared;
        this.managers = managers;
        this.docs = docs;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Object handler = mapped(request);
        AuthorizedHandler.remember(request, handler);
        return handler instanceof HandlerMethod method && !HandlerKind.isOptions(method)
                ? manager(method, request).authorize(authentication, context)
                : new AuthorizationDecision(HandlerKind.isHarmless(handler));
    }

    private AuthorizationManager<RequestAuthorizationContext> manager(
            HandlerMethod handler, HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        Operation operation = new Operation(handler.getBeanType(), handler.getMethod(), method, pattern);
        AuthorizationManager<RequestAuthorizationContext> known = decided.get(operation);
        if (known != null) {
            return known;
        }
        AuthorizationManager<RequestAuthorizationContext> manager =
                managers.of(declared.find(handler, method, pattern));
        if (METHODS.contains(method)) { // callers can make up others without end
            decided.put(operation, manager);
        }
        return manager;
    }

    /** Files that neither a rule nor the documentation opens are not there. */
    private Object mapped(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        HandlerExecutionChain chain = lookup.find(request);
        if (chain == null) {
            throw new UnmappedRequestException(
                    new NoHandlerFoundException(request.getMethod(), request.getRequestURI(), new HttpHeaders()));
        }
        Object handler = chain.getHandler();
        if (handler instanceof ResourceHttpRequestHandler && !docs.areOpenTo(request)) {
            String path = request.getRequestURI();
            throw new UnmappedRequestException(new NoResourceFoundException(method, path, path));
        }
        return handler;
    }

    private record Operation(Class<?> controller, Method handler, HttpMethod method, String pattern) {}
}
