package dev.ashlar.security.autoconfigure.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** What the issuer may say of a token that it calls active. */
class CheckedIntrospectorTests {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void grantsScopesAndRoles() {
        assertThat(introspect(Map.of("scope", List.of("a"), "roles", List.of("B")), List.of("orders-api")))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("SCOPE_a", "ROLE_B");
    }

    @Test
    void takesAnyAudienceWhereNoneIsConfigured() {
        assertThat(introspect(Map.of("aud", List.of("other")), List.of())).isEmpty();
    }

    static Stream<Map<String, Object>> refused() {
        return Stream.of(
                Map.of("aud", List.of("other")),
                Map.of("aud", "orders-api-too"),
                Map.of("exp", NOW.minusSeconds(31)),
                Map.of("nbf", NOW.plusSeconds(31)),
                Map.of("typ", "Refresh"),
                Map.of("token_type", "refresh_token"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNotForUsNow(Map<String, Object> claims) {
        assertThatExceptionOfType(BadOpaqueTokenException.class)
                .isThrownBy(() -> introspect(claims, List.of("orders-api")));
    }

    @Test
    void takesWhatCannotBeReadForABrokenToken() {
        OpaqueTokenIntrospector odd = token -> {
            throw new ClassCastException("exp is a text");
        };
        assertThatExceptionOfType(BadOpaqueTokenException.class)
                .isThrownBy(() -> checked(odd, List.of()).introspect("token"));
    }

    private static List<GrantedAuthority> introspect(Map<String, Object> claims, List<String> audiences) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("sub", "ada", "aud", List.of("orders-api")));
        all.putAll(claims);
        OpaqueTokenIntrospector issuer = token -> new DefaultOAuth2AuthenticatedPrincipal("ada", all, List.of());
        return List.copyOf(checked(issuer, audiences).introspect("token").getAuthorities());
    }

    private static CheckedIntrospector checked(OpaqueTokenIntrospector issuer, List<String> audiences) {
        return new CheckedIntrospector(
                issuer,
                audiences,
                Duration.ofSeconds(30),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new GrantedClaims(List.of("roles")));
    }
}
