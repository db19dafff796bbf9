package dev.ashlar.security.apikey;

import dev.ashlar.security.access.Credentials;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller who has shown an API key, with an authority SCOPE_x for each of the key's scopes. */
public final class ApiKeyAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ApiKey key;

    /** A caller with this key. */
    public ApiKeyAuthentication(ApiKey key) {
        super(authorities(key));
        this.key = key;
        setAuthenticated(true);
    }

    @Override
    public ApiKey getPrincipal() {
        return key;
    }

    /** Nothing: the text of the key is not kept. */
    @Override
    public String getCredentials() {
        return "";
    }

    private static Set<GrantedAuthority> authorities(ApiKey key) {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        authorities.add(FactorGrantedAuthority.fromAuthority(Credentials.API_KEY_AUTHORITY));
        key.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        return authorities;
    }
}
