package dev.ashlar.core.autoconfigure;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What holds for an operation: by the annotation of the handler method or else of its class, else by the first pattern that
 * the path of the request matches. All annotations are read at the start, so that one that cannot be read is noticed then.
 *
 * @param <A> the annotation
 * @param <R> what it says
 */
public final class OperationRules<A extends Annotation, R> implements SmartInitializingSingleton {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Class<A> annotationType;
    private final Function<A, R> reader;
    private final List<PathRule<R>> paths;
    private final Map<Operation, Optional<R>> annotated = new ConcurrentHashMap<>();

    /**
     * Rules of one kind.
     *
     * @param reader what an annotation says; throws an IllegalArgumentException where it cannot be read
     */
    public OperationRules(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            Class<A> annotationType,
            Function<A, R> reader,
            List<PathRule<R>> paths) {
        this.mappings = mappings;
        this.annotationType = annotationType;
        this.reader = reader;
        this.paths = List.copyOf(paths);
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().values().forEach(this::byAnnotation));
    }

    /** The rule for a handler and a request, null where there is none. */
    public @Nullable R find(Object handler, HttpServletRequest request) {
        R rule = handler instanceof HandlerMethod method ? byAnnotation(method) : null;
        return rule == null ? byPath(request) : rule;
    }

    private @Nullable R byAnnotation(HandlerMethod handler) {
        Operation operation = new Operation(handler.getBeanType(), handler.getMethod());
        Optional<R> known = annotated.get(operation);
        return (known == null ? annotated.computeIfAbsent(operation, added -> read(handler)) : known).orElse(null);
    }

    private @Nullable R byPath(HttpServletRequest request) {
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

    private Optional<R> read(HandlerMethod handler) {
        A onMethod = handler.getMethodAnnotation(annotationType);
        A annotation = onMethod == null
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), annotationType)
                : onMethod;
        try {
            return Optional.ofNullable(annotation).map(reader);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "@" + annotationType.getSimpleName() + " of " + handler + ": " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /**
     * What holds for the requests of some paths.
     *
     * @param pattern the paths
     * @param rule what holds
     */
    public record PathRule<R>(PathPattern pattern, R rule) {

        /** As {@link PathPattern} has it: {@code /orders/{id}}, {@code /v1/**}. */
        public static <R> PathRule<R> of(String pattern, R rule) {
            return new PathRule<>(PathPatternParser.defaultInstance.parse(pattern), rule);
        }
    }

    private record Operation(Class<?> controller, Method method) {}
}
