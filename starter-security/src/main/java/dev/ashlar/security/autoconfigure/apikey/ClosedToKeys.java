package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.access.OperationPolicy;
import dev.ashlar.security.apikey.ApiKeyAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Keeps callers who are known by a key alone from what is for users themselves, whatever its scopes, but for operations that ask for
 * keys by name; others decide on the rest.
 */
final class ClosedToKeys implements AuthorizationManager<HttpServletRequest> {

    private static final PathPatternRequestMatcher.Builder MATCHERS = PathPatternRequestMatcher.withDefaults();

    private final List<? extends RequestMatcher> closed;
    private final List<? extends RequestMatcher> forKeys;

    ClosedToKeys(List<String> paths, Stream<AccessPolicies> tables) {
        closed = paths.stream().map(MATCHERS::matcher).toList();
        forKeys = tables.flatMap(table -> table.operations().stream())
                .filter(ClosedToKeys::asksForKeys)
                .map(operation -> MATCHERS.matcher(operation.method(), operation.path()))
                .toList();
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        return matches(closed, request) && caller.get() instanceof ApiKeyAuthentication && !matches(forKeys, request)
                ? new AuthorizationDecision(false)
                : null;
    }

    private static boolean matches(List<? extends RequestMatcher> matchers, HttpServletRequest request) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }

    private static boolean asksForKeys(OperationPolicy operation) {
        return operation.alternatives().stream()
                .anyMatch(credentials -> credentials.authorities().contains(Credentials.API_KEY_AUTHORITY));
    }
}
