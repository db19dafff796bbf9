package dev.ashlar.security.autoconfigure.access;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.apikey.ApiKeyAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * What counts of a caller who shows a token and an API key: where one of them is asked for, its own scopes, and for a key the roles of
 * the caller beside; where both are, or neither is, those of both.
 */
final class CountedCredentials {

    private static final String ROLE = "ROLE_";

    private CountedCredentials() {}

    static @Nullable Authentication of(@Nullable Authentication caller, Credentials asked, HttpServletRequest request) {
        Object shown = request.getAttribute(ApiKeyAuthentication.class.getName());
        boolean token = asked.authorities().contains(FactorGrantedAuthority.BEARER_AUTHORITY);
        boolean key = asked.authorities().contains(Credentials.API_KEY_AUTHORITY);
        if (caller == null || token == key || !(shown instanceof ApiKeyAuthentication byKey)) {
            return caller;
        }
        return key ? withRoles(byKey, caller) : without(byKey.getAuthorities(), caller);
    }

    /** Scopes are of what is shown, roles of whoever shows it. */
    private static Authentication withRoles(ApiKeyAuthentication byKey, Authentication caller) {
        List<GrantedAuthority> both = new ArrayList<>(byKey.getAuthorities());
        caller.getAuthorities().stream()
                .filter(authority -> String.valueOf(authority.getAuthority()).startsWith(ROLE))
                .forEach(both::add);
        return both.size() == byKey.getAuthorities().size()
                ? byKey
                : UsernamePasswordAuthenticationToken.authenticated(byKey.getName(), null, both);
    }

    /** Spring Security adds the very authorities of the key to those of the token. */
    private static Authentication without(Collection<GrantedAuthority> ofTheKey, Authentication caller) {
        List<? extends GrantedAuthority> others = caller.getAuthorities().stream()
                .filter(authority -> ofTheKey.stream().noneMatch(own -> own == authority))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller.getName(), null, others);
    }
}
