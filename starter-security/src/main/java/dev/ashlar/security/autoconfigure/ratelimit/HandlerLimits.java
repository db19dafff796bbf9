package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import dev.ashlar.security.ratelimit.OperationRateLimit;
import dev.ashlar.security.ratelimit.RateLimit;
import dev.ashlar.security.ratelimit.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The limits that handlers declare, in tables of operations or by annotation. Read once at the start, which a name that nobody
 * knows stops; where no handler has a limit, no request is looked at.
 */
final class HandlerLimits implements SmartInitializingSingleton {

    private final Supplier<List<RequestMappingHandlerMapping>> mappings;
    private final HandlerLookup lookup;
    private final List<RateLimits> tables;
    private final LimitTexts texts;
    private Map<Handler, LimitChoice> limits = Map.of();

    HandlerLimits(
            Supplier<List<RequestMappingHandlerMapping>> mappings,
            HandlerLookup lookup,
            List<RateLimits> tables,
            LimitTexts texts) {
        this.mappings = mappings;
        this.lookup = lookup;
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<Handler, LimitChoice> found = new HashMap<>();
        mappings.get()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    LimitChoice declared = declared(info, handler);
                    if (declared != null) {
                        found.put(Handler.of(handler), declared);
                    }
                }));
        limits = Map.copyOf(found);
    }

    /** What the handler that Spring MVC will call has declared; null where it has declared nothing. */
    @Nullable
    LimitChoice find(HttpServletRequest request) {
        if (limits.isEmpty()) {
            return null;
        }
        return lookup.findMapped(request).map(HandlerExecutionChain::getHandler).orElse(null)
                        instanceof HandlerMethod called
                ? limits.get(Handler.of(called))
                : null;
    }

    private @Nullable LimitChoice declared(RequestMappingInfo info, HandlerMethod handler) {
        Optional<OperationRateLimit> listed = routes(info)
                .flatMap(route -> tables.stream().map(table -> table.find(route.method(), route.path())))
                .flatMap(Optional::stream)
                .findFirst();
        if (listed.isPresent()) {
            OperationRateLimit limit = listed.get();
            return texts.read(limit.limit(), limit.operation(), limit.by());
        }
        RateLimit annotation = annotation(handler);
        if (annotation == null) {
            return null;
        }
        String own = routes(info)
                .findFirst()
                .map(Route::toString)
                .orElse(handler.getMethod().getName());
        return texts.read(annotation.value(), own, annotation.by());
    }

    private static @Nullable RateLimit annotation(HandlerMethod handler) {
        RateLimit own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RateLimit.class);
        return own == null ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), RateLimit.class) : own;
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        List<HttpMethod> methods = info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::asHttpMethod)
                .sorted()
                .toList();
        return info.getPatternValues().stream()
                .sorted()
                .flatMap(path -> (methods.isEmpty() ? Stream.of(HttpMethod.values()) : methods.stream())
                        .map(method -> new Route(method, path)));
    }

    private record Route(HttpMethod method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private record Handler(Class<?> type, Method method) {

        static Handler of(HandlerMethod handler) {
            return new Handler(handler.getBeanType(), handler.getMethod());
        }
    }
}
