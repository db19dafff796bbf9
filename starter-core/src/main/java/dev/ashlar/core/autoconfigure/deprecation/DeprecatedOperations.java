package dev.ashlar.core.autoconfigure.deprecation;

import dev.ashlar.core.deprecation.DeprecatedApi;
import dev.ashlar.core.deprecation.Deprecation;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which operations are deprecated: by annotation, else by the path of the request. */
final class DeprecatedOperations {

    private final List<PathRule> rules;
    private final Map<Operation, Optional<Deprecation>> annotated = new ConcurrentHashMap<>();

    DeprecatedOperations(List<DeprecationProperties.Path> paths) {
        this.rules = paths.stream().map(PathRule::of).toList();
    }

    @Nullable
    Deprecation find(Object handler, HttpServletRequest request) {
        Deprecation annotation = handler instanceof HandlerMethod method ? annotation(method) : null;
        return annotation == null ? byPath(request) : annotation;
    }

    /** What the handler or its class is annotated with. */
    @Nullable
    Deprecation annotation(HandlerMethod handler) {
        return annotated
                .computeIfAbsent(new Operation(handler.getBeanType(), handler.getMethod()), operation -> read(handler))
                .orElse(null);
    }

    private @Nullable Deprecation byPath(HttpServletRequest request) {
        if (rules.isEmpty() || !ServletRequestPathUtils.hasParsedRequestPath(request)) {
            return null;
        }
        PathContainer path =
                ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        return rules.stream()
                .filter(rule -> rule.pattern().matches(path))
                .map(PathRule::deprecation)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Deprecation> read(HandlerMethod handler) {
        DeprecatedApi onMethod = handler.getMethodAnnotation(DeprecatedApi.class);
        DeprecatedApi annotation = onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), DeprecatedApi.class)
                : onMethod;
        try {
            return Optional.ofNullable(annotation).map(Deprecation::of);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "@DeprecatedApi of " + handler + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private record Operation(Class<?> controller, Method method) {}

    private record PathRule(PathPattern pattern, Deprecation deprecation) {

        static PathRule of(DeprecationProperties.Path path) {
            return new PathRule(PathPatternParser.defaultInstance.parse(path.pattern()), path.deprecation());
        }
    }
}
