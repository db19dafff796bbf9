package dev.ashlar.security.autoconfigure.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.apikey.ApiKey;
import dev.ashlar.security.apikey.ApiKeyAuthentication;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

class CountedCredentialsTests {

    private static final Credentials BY_KEY = Credentials.apiKey("read");

    private final ApiKeyAuthentication key = new ApiKeyAuthentication(
            new ApiKey("ak_1", "owner", "a key", Set.of("read"), Instant.EPOCH, null, null, null));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void rolesAreOfTheCallerAndScopesOfTheKey() {
        request.setAttribute(ApiKeyAuthentication.class.getName(), key);

        Authentication counted = CountedCredentials.of(caller("ROLE_ADMIN", "SCOPE_write"), BY_KEY, request);

        assertThat(counted).isNotNull();
        assertThat(counted.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder(Credentials.API_KEY_AUTHORITY, "SCOPE_read", "ROLE_ADMIN");
    }

    @Test
    void aKeyBesideNoRolesIsTheKeyItself() {
        request.setAttribute(ApiKeyAuthentication.class.getName(), key);

        assertThat(CountedCredentials.of(caller("SCOPE_write"), BY_KEY, request))
                .isSameAs(key);
    }

    @Test
    void withoutAKeyTheCallerCountsAsItIs() {
        Authentication caller = caller("SCOPE_read");

        assertThat(CountedCredentials.of(caller, BY_KEY, request)).isSameAs(caller);
    }

    private static Authentication caller(String... authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "caller", null, AuthorityUtils.createAuthorityList(authorities));
    }
}
