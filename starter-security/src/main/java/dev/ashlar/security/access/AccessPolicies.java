package dev.ashlar.security.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * The operations of an application and who may call them, as a bean. What is not in it is refused, unless the handler says
 * itself who may call it ({@code @RolesAllowed}, {@code @PermitAll}, {@code @DenyAll}, {@code @PreAuthorize}) or a rule of
 * {@code ashlar.security.access.rules} does.
 *
 * <pre>{@code
 * @Bean
 * AccessPolicies policies() {
 *     return AccessPolicies.of(
 *             open("listBooks", "GET", "/books"),
 *             guarded("addBook", "POST", "/books", bearer("books:write"), apiKey("books:write")));
 * }
 * }</pre>
 */
public final class AccessPolicies {

    private final List<OperationPolicy> operations;
    private final Map<Route, OperationPolicy> byRoute;

    private AccessPolicies(List<OperationPolicy> operations) {
        this.operations = List.copyOf(operations);
        this.byRoute = operations.stream()
                .collect(toUnmodifiableMap(
                        operation -> new Route(operation.method(), operation.path()),
                        Function.identity(),
                        AccessPolicies::refuseTwo));
    }

    /**
     * A table of operations.
     *
     * @throws IllegalArgumentException when two of them have the same method and path
     */
    public static AccessPolicies of(OperationPolicy... operations) {
        return new AccessPolicies(List.of(operations));
    }

    /** These and those, for an application that has several tables. */
    public AccessPolicies and(AccessPolicies others) {
        return new AccessPolicies(
                Stream.concat(operations.stream(), others.operations.stream()).toList());
    }

    /** All operations, in the order given. */
    public List<OperationPolicy> operations() {
        return operations;
    }

    /** The policy of the operation whose handler is mapped to this method and pattern; HEAD is asked for as GET. */
    public Optional<OperationPolicy> find(HttpMethod method, String pattern) {
        HttpMethod asked = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        OperationPolicy exact = byRoute.get(new Route(method, pattern));
        return Optional.ofNullable(exact == null ? byRoute.get(new Route(asked, pattern)) : exact);
    }

    private static OperationPolicy refuseTwo(OperationPolicy first, OperationPolicy second) {
        throw new IllegalArgumentException("Two policies for %s %s: %s and %s"
                .formatted(first.method(), first.path(), first.operation(), second.operation()));
    }

    private record Route(HttpMethod method, String path) {}
}
