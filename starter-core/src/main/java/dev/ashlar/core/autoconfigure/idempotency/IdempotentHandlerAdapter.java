package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.idempotency.IdempotentHandlers.Rule;
import dev.ashlar.core.idempotency.IdempotencyOutcome;
import dev.ashlar.core.idempotency.IdempotencyOutcome.InUse;
import dev.ashlar.core.idempotency.IdempotencyOutcome.Replayed;
import dev.ashlar.core.idempotency.IdempotencyOutcome.Reused;
import dev.ashlar.core.idempotency.IdempotencyStore;
import dev.ashlar.core.idempotency.IdempotentRequest;
import dev.ashlar.core.idempotency.StoredResponse;
import dev.ashlar.core.request.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Calls idempotent handler methods, once per key. Stands where Spring MVC calls handlers, inside all filters and
 * interceptors and below the exception handlers: who may not call is refused before, and whatever is thrown, be it by the
 * commit, is answered as ever, after the transaction has been undone.
 */
final class IdempotentHandlerAdapter implements HandlerAdapter, Ordered {

    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

    private final Supplier<HandlerAdapter> delegate;
    private final IdempotentHandlers handlers;
    private final IdempotencyStore store;
    private final CallerResolver callers;
    private final IdempotencyKeys keys;
    private final DataSize maxRequestSize;
    private final DataSize maxResponseSize;

    IdempotentHandlerAdapter(
            Supplier<HandlerAdapter> delegate,
            IdempotentHandlers handlers,
            IdempotencyStore store,
            CallerResolver callers,
            IdempotencyProperties properties) {
        this.delegate = delegate;
        this.handlers = handlers;
        this.store = store;
        this.callers = callers;
        this.keys = new IdempotencyKeys(properties.headerName(), properties.maxKeyLength());
        this.maxRequestSize = properties.maxRequestSize();
        this.maxResponseSize = properties.maxResponseSize();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handler instanceof HandlerMethod method && handlers.rule(method).active();
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        Rule rule = handlers.rule((HandlerMethod) handler);
        if (!isRepeatable(request, rule)) {
            return delegate.get().handle(request, response, handler);
        }
        String key = keys.find(request);
        if (key != null) {
            once(key, rule, request, response, handler);
            return null;
        }
        if (rule.required()) {
            throw IdempotencyKeyException.missing(keys.header());
        }
        return delegate.get().handle(request, response, handler);
    }

    private void once(String key, Rule rule, HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        RepeatableRequest repeatable = RepeatableRequest.of(request, maxRequestSize);
        HeldResponse held = new HeldResponse(response);
        IdempotencyOutcome outcome = store.once(
                new IdempotentRequest(hash(key, request), repeatable.fingerprint(), rule.expiry()),
                () -> work(repeatable, held, handler));
        if (outcome instanceof InUse) {
            throw IdempotencyKeyException.inUse();
        }
        if (outcome instanceof Reused) {
            throw IdempotencyKeyException.reused(keys.header());
        }
        if (outcome instanceof Replayed replayed) {
            response.setHeader(REPLAYED, "true");
            HeldResponse.send(replayed.response(), response);
        } else {
            held.copyBodyToResponse();
        }
    }

    private @Nullable StoredResponse work(RepeatableRequest request, HeldResponse response, Object handler)
            throws Exception {
        ModelAndView view = delegate.get().handle(request, response, handler);
        if (view != null) {
            throw new IllegalStateException(
                    "An idempotent handler must write its response itself, but " + handler + " has a view");
        }
        if (response.getContentSize() > maxResponseSize.toBytes()) {
            throw new IllegalStateException("The response of " + handler + " has " + response.getContentSize()
                    + " bytes, more than ashlar.core.idempotency.max-response-size allows to keep");
        }
        return response.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value() ? response.stored() : null;
    }

    /** The operation is part of the key's scope, so that clients may number the steps of a longer action alike. */
    private String hash(String key, HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Digest()
                .add(callers.caller(request))
                .add(request.getMethod())
                .add(String.valueOf(pattern))
                .add(key)
                .toHex();
    }

    private static boolean isRepeatable(HttpServletRequest request, Rule rule) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return rule.annotated() ? !SAFE.contains(method) : method.equals(HttpMethod.POST);
    }
}
