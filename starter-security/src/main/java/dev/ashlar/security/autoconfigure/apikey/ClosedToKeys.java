package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.access.OperationPolicy;
import dev.ashlar.security.apikey.ApiKeyAuthentication;
import dev.ashlar.security.autoconfigure.handler.HandlerLookup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps callers who are known by a key alone from what is for users themselves, whatever its scopes, but for operations that ask for
 * keys by name; others decide on the rest.
 */
final class ClosedToKeys implements AuthorizationManager<HttpServletRequest> {

    private final List<PathPatternRequestMatcher> closed;
    private final List<AccessPolicies> tables;
    private final HandlerLookup lookup;

    ClosedToKeys(List<String> paths, List<AccessPolicies> tables, HandlerLookup lookup) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        this.closed = paths.stream().map(path -> builder.matcher(path)).toList();
        this.tables = List.copyOf(tables);
        this.lookup = lookup;
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        return closed.stream().anyMatch(matcher -> matcher.matches(request))
                        && caller.get() instanceof ApiKeyAuthentication
                        && !asksForKeys(request)
                ? new AuthorizationDecision(false)
                : null;
    }

    /** By the operation that is going to be called: the pattern of another may match the path too. */
    private boolean asksForKeys(HttpServletRequest request) {
        if (lookup.findMapped(request).isEmpty()) {
            return false;
        }
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        return tables.stream()
                .flatMap(table -> table.find(method, pattern).stream())
                .anyMatch(ClosedToKeys::asksForKeys);
    }

    private static boolean asksForKeys(OperationPolicy operation) {
        return operation.alternatives().stream()
                .anyMatch(credentials -> credentials.authorities().contains(Credentials.API_KEY_AUTHORITY));
    }
}
