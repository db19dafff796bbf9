package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.PropertyBounds;
import dev.ashlar.core.idempotency.Idempotent;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Which handler methods are idempotent, and how. */
final class IdempotentHandlers {

    private static final List<Class<?>> ASYNCHRONOUS = List.of(
            Callable.class,
            CompletionStage.class,
            DeferredResult.class,
            ResponseBodyEmitter.class,
            StreamingResponseBody.class,
            WebAsyncTask.class);

    private final IdempotencyProperties properties;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    IdempotentHandlers(IdempotencyProperties properties) {
        this.properties = properties;
    }

    /**
     * How a handler method honours keys.
     *
     * @param active whether it does so at all
     * @param annotated whether it says so itself
     * @param required whether it refuses requests without a key
     * @param expiry how long keys are remembered
     */
    record Rule(boolean active, boolean annotated, boolean required, Duration expiry) {}

    Rule rule(HandlerMethod handler) {
        Rule known = rules.get(handler.getMethod());
        return known == null ? rules.computeIfAbsent(handler.getMethod(), method -> find(handler)) : known;
    }

    /** Whether the handler answers after it has returned. */
    static boolean isAsynchronous(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        Class<?> returned = type.resolve(Object.class);
        if (ResponseEntity.class.isAssignableFrom(returned)) {
            returned = type.getGeneric(0).resolve(Object.class);
        }
        return isAsynchronous(returned);
    }

    private static boolean isAsynchronous(Class<?> returned) {
        return ASYNCHRONOUS.stream().anyMatch(type -> type.isAssignableFrom(returned))
                || ReactiveAdapterRegistry.getSharedInstance().getAdapter(returned) != null;
    }

    private Rule find(HandlerMethod handler) {
        Idempotent annotation = handler.getMethodAnnotation(Idempotent.class);
        if (annotation == null) {
            boolean active = properties.allPosts() && !isAsynchronous(handler);
            return new Rule(active, false, false, properties.expiry());
        }
        Duration expiry =
                annotation.expiry().isEmpty() ? properties.expiry() : DurationStyle.detectAndParse(annotation.expiry());
        PropertyBounds.positive("The expiry of @Idempotent " + handler, expiry);
        return new Rule(true, true, annotation.required(), expiry);
    }
}
