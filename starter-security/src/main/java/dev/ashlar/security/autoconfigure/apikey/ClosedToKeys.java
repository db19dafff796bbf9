package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKeyAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Keeps callers who are known by a key alone from what is for users themselves, whatever its scopes; others decide on the rest. */
final class ClosedToKeys implements AuthorizationManager<HttpServletRequest> {

    private final List<? extends RequestMatcher> closed;

    ClosedToKeys(List<String> paths) {
        closed = paths.stream()
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        return closed.stream().anyMatch(paths -> paths.matches(request)) && caller.get() instanceof ApiKeyAuthentication
                ? new AuthorizationDecision(false)
                : null;
    }
}
