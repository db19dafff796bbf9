package dev.ashlar.security.ratelimit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpMethod;

/**
 * Operations with limits of their own, as a bean; an application may have several.
 *
 * <pre>{@code
 * @Bean
 * RateLimits limits() {
 *     return RateLimits.of(
 *             limited("searchBooks", "GET", "/books", "30/min"),
 *             limited("resetPassword", "POST", "/password-resets", "5/hour").byAddress());
 * }
 * }</pre>
 */
public final class RateLimits {

    private final List<OperationRateLimit> operations;
    private final Map<Route, OperationRateLimit> byRoute;

    private RateLimits(List<OperationRateLimit> operations) {
        this.operations = List.copyOf(operations);
        this.byRoute = operations.stream()
                .collect(toUnmodifiableMap(
                        limit -> new Route(limit.method(), limit.path()), Function.identity(), RateLimits::refuseTwo));
    }

    /**
     * A table of operations.
     *
     * @throws IllegalArgumentException when two of them have the same method and path
     */
    public static RateLimits of(OperationRateLimit... operations) {
        return new RateLimits(List.of(operations));
    }

    /** All operations, in the order given. */
    public List<OperationRateLimit> operations() {
        return operations;
    }

    /** The limit of the operation whose handler is mapped to this method and pattern; HEAD counts as GET. */
    public Optional<OperationRateLimit> find(HttpMethod method, String pattern) {
        HttpMethod counted = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        return Optional.ofNullable(byRoute.get(new Route(counted, pattern)));
    }

    private static OperationRateLimit refuseTwo(OperationRateLimit first, OperationRateLimit second) {
        throw new IllegalArgumentException("Two limits for %s %s: %s and %s"
                .formatted(first.method(), first.path(), first.operation(), second.operation()));
    }

    private record Route(HttpMethod method, String path) {}
}
