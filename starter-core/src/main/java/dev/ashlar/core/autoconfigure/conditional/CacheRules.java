package dev.ashlar.core.autoconfigure.conditional;

import dev.ashlar.core.conditional.CacheDirectives;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How long answers may be kept: by annotation, which is read at the start, else by the path of the request. */
final class CacheRules implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final List<PathRule> paths;
    private final Map<Method, Optional<CacheRule>> annotated = new ConcurrentHashMap<>();

    CacheRules(ObjectProvider<RequestMappingHandlerMapping> mappings, List<CacheControlProperties.Path> paths) {
        this.mappings = mappings;
        this.paths = paths.stream().map(PathRule::of).toList();
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().values().forEach(this::annotation));
    }

    @Nullable
    CacheRule find(Object handler, HttpServletRequest request) {
        CacheRule annotation = handler instanceof HandlerMethod method ? annotation(method) : null;
        return annotation == null ? byPath(request) : annotation;
    }

    private @Nullable CacheRule annotation(HandlerMethod handler) {
        return annotated
                .computeIfAbsent(handler.getMethod(), method -> read(handler))
                .orElse(null);
    }

    private @Nullable CacheRule byPath(HttpServletRequest request) {
        if (paths.isEmpty() || !ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return null;
        }
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return paths.stream()
                .filter(candidate -> candidate.pattern().matches(path))
                .map(PathRule::rule)
                .findFirst()
                .orElse(null);
    }

    private static Optional<CacheRule> read(HandlerMethod handler) {
        CacheDirectives annotation = handler.getMethodAnnotation(CacheDirectives.class);
        try {
            return Optional.ofNullable(annotation).map(CacheRule::of);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "@CacheDirectives of " + handler + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private record PathRule(PathPattern pattern, CacheRule rule) {

        static PathRule of(CacheControlProperties.Path path) {
            return new PathRule(PathPatternParser.defaultInstance.parse(path.pattern()), CacheRule.of(path));
        }
    }
}
