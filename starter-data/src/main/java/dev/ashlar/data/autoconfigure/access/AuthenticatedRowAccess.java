package dev.ashlar.data.autoconfigure.access;

import dev.ashlar.data.access.RowAccess;
import dev.ashlar.data.access.RowCaller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;

/** The caller whom Spring Security knows. */
final class AuthenticatedRowAccess implements RowAccess {

    private static final RowCaller STRANGER = new RowCaller(null, false, null);

    private final AuthenticationTrustResolver trust = new AuthenticationTrustResolverImpl();
    private final RoleHierarchy roles;
    private final String adminAuthority;
    private final String tenantClaim;

    AuthenticatedRowAccess(RowAccessProperties properties, RoleHierarchy roles) {
        this.roles = roles;
        this.adminAuthority = "ROLE_" + properties.adminRole();
        this.tenantClaim = properties.tenantClaim();
    }

    @Override
    public Optional<RowCaller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(caller -> trust.isAuthenticated(caller) ? known(caller) : STRANGER);
    }

    private RowCaller known(Authentication caller) {
        boolean isAdmin = roles.getReachableGrantedAuthorities(caller.getAuthorities()).stream()
                .anyMatch(granted -> adminAuthority.equals(granted.getAuthority()));
        return new RowCaller(caller.getName(), isAdmin, tenant(caller.getPrincipal()));
    }

    private @Nullable String tenant(@Nullable Object principal) {
        Object claim = null;
        if (principal instanceof ClaimAccessor token) {
            claim = token.getClaims().get(tenantClaim);
        } else if (principal instanceof OAuth2AuthenticatedPrincipal token) {
            claim = token.getAttributes().get(tenantClaim);
        }
        return claim instanceof String || claim instanceof Number ? claim.toString() : null;
    }
}
