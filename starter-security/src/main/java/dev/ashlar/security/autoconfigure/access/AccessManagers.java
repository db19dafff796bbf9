package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.autoconfigure.access.Access.Guarded;
import dev.ashlar.security.autoconfigure.access.Access.Open;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What decides on a kind of access, in Spring Security's terms. */
final class AccessManagers {

    private final RoleHierarchy roles;

    private final FreshLogins logins;

    AccessManagers(RoleHierarchy roles, FreshLogins logins) {
        this.roles = roles;
        this.logins = logins;
    }

    AuthorizationManager<RequestAuthorizationContext> of(Access access) {
        if (access instanceof Open) {
            return SingleResultAuthorizationManager.permitAll();
        }
        return access instanceof Guarded guarded && !guarded.alternatives().isEmpty()
                ? anyOf(guarded.alternatives())
                : SingleResultAuthorizationManager.denyAll();
    }

    private AuthorizationManager<RequestAuthorizationContext> anyOf(List<Credentials> alternatives) {
        List<AuthorizationManager<RequestAuthorizationContext>> managers =
                alternatives.stream().map(this::allOf).toList();
        return managers.size() == 1 ? managers.get(0) : (caller, context) -> anyOf(managers, caller, context);
    }

    /** Whoever lacks nothing but a fresh login is refused for that. */
    private static AuthorizationResult anyOf(
            List<AuthorizationManager<RequestAuthorizationContext>> managers,
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        AuthorizationResult refusal = new AuthorizationDecision(false);
        for (AuthorizationManager<RequestAuthorizationContext> manager : managers) {
            AuthorizationResult result = manager.authorize(caller, context);
            if (result != null && result.isGranted()) {
                return result;
            }
            if (result instanceof FactorAuthorizationDecision) {
                refusal = result;
            }
        }
        return refusal;
    }

    private AuthorizationManager<RequestAuthorizationContext> allOf(Credentials credentials) {
        Duration longest = credentials.loggedInWithin();
        AuthorizationManager<RequestAuthorizationContext> shown = shown(credentials);
        return longest == null ? shown : AuthorizationManagers.allOf(shown, logins.within(longest));
    }

    private AuthorizationManager<RequestAuthorizationContext> shown(Credentials credentials) {
        if (credentials.authorities().isEmpty()) {
            return AuthenticatedAuthorizationManager.authenticated();
        }
        AllAuthoritiesAuthorizationManager<RequestAuthorizationContext> manager =
                AllAuthoritiesAuthorizationManager.hasAllAuthorities(List.copyOf(credentials.authorities()));
        manager.setRoleHierarchy(roles);
        return (caller, context) -> manager.authorize(
                () -> CountedCredentials.of(caller.get(), credentials, context.getRequest()), context);
    }
}
