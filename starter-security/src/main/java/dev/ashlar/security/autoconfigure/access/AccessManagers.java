package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.autoconfigure.access.Access.Guarded;
import dev.ashlar.security.autoconfigure.access.Access.Open;
import java.util.List;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What decides on a kind of access, in Spring Security's terms. */
final class AccessManagers {

    private final RoleHierarchy roles;

    AccessManagers(RoleHierarchy roles) {
        this.roles = roles;
    }

    AuthorizationManager<RequestAuthorizationContext> of(Access access) {
        if (access instanceof Open) {
            return SingleResultAuthorizationManager.permitAll();
        }
        return access instanceof Guarded guarded && !guarded.alternatives().isEmpty()
                ? anyOf(guarded.alternatives())
                : SingleResultAuthorizationManager.denyAll();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type, as AuthorizationManagers takes it
    private AuthorizationManager<RequestAuthorizationContext> anyOf(List<Credentials> alternatives) {
        AuthorizationManager[] managers = alternatives.stream().map(this::allOf).toArray(AuthorizationManager[]::new);
        return managers.length == 1 ? managers[0] : AuthorizationManagers.anyOf(managers);
    }

    private AuthorizationManager<RequestAuthorizationContext> allOf(Credentials credentials) {
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
