package dev.ashlar.security.autoconfigure.bearer;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ashlar.security.idp.IdentityProvider;
import dev.ashlar.security.idp.OrdersApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token must be, over HTTP, with tokens that the issuer has signed unless said otherwise. */
class BearerTokenIntegrationTests {

    private static IdentityProvider issuer;
    private static OrdersApplication app;

    @BeforeAll
    static void start() {
        issuer = IdentityProvider.shared();
        app = OrdersApplication.shared();
        app.getAs(token(claims -> {}), "/api/me");
    }

    @Test
    void acceptsAGoodToken() {
        HttpResponse<String> response = app.getAs(token(claims -> {}), "/api/orders");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ada");
    }

    /** SEC-08. */
    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "at+jwt", "application/at+jwt"})
    void acceptsTheTypesOfAccessTokens(String type) {
        assertThat(app.getAs(typed(type), "/api/me").statusCode()).isEqualTo(200);
    }

    /** SEC-08. */
    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "refresh+jwt", "id+jwt", "secevent+jwt", "dpop+jwt", "x"})
    void refusesOtherTypes(String type) {
        assertBroken(app.getAs(typed(type), "/api/me"));
    }

    /** SEC-05. */
    @Test
    void toleratesClocksThatAreOffByThirtySeconds() {
        assertThat(app.getAs(token(claims -> claims.expirationTime(in(-10))), "/api/me")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.getAs(token(claims -> claims.notBeforeTime(in(25))), "/api/me")
                        .statusCode())
                .isEqualTo(200);
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> claimsOfBrokenTokens() {
        return Stream.of(
                claims -> claims.expirationTime(in(-31)), // SEC-05, as the next two
                claims -> claims.expirationTime(in(-61)),
                claims -> claims.notBeforeTime(in(61)),
                claims -> claims.expirationTime(null),
                claims -> claims.claim("exp", "tomorrow"),
                claims -> claims.issuer("https://other.example"),
                claims -> claims.issuer(null),
                claims -> claims.audience("other-api"),
                claims -> claims.audience((String) null),
                claims -> claims.claim("aud", Map.of("a", "orders-api")),
                claims -> claims.claim("nonce", "n"), // SEC-08, as the next ones
                claims -> claims.claim("at_hash", "h"),
                claims -> claims.claim("typ", "Refresh"),
                claims -> claims.claim("typ", "ID"),
                claims -> claims.claim("token_use", "id"),
                claims -> claims.claim("token_type", "refresh_token"),
                claims ->
                        claims.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())),
                claims -> claims.claim("cnf", "not an object"),
                claims -> claims.claim("cnf", Map.of("jkt", "bound to a key that is not shown")));
    }

    @ParameterizedTest
    @MethodSource("claimsOfBrokenTokens")
    void refusesTokensThatAreNotForUsNow(Consumer<JWTClaimsSet.Builder> broken) {
        assertBroken(app.getAs(token(broken), "/api/me"));
    }

    static Stream<String> forgedTokens() {
        return ForgedTokens.of(issuer.keys().current(), claims(builder -> {}));
    }

    /** SEC-01, SEC-02. */
    @ParameterizedTest
    @MethodSource("forgedTokens")
    void refusesForgedTokens(String token) {
        assertBroken(app.getAs(token, "/api/me"));
    }

    /** SEC-04. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void refusesATokenWithOneOtherCharacter(int part) {
        String[] parts = token(claims -> {}).split("\\.");
        char[] characters = parts[part].toCharArray();
        characters[3] = characters[3] == 'A' ? 'B' : 'A';
        parts[part] = new String(characters);
        assertBroken(app.getAs(String.join(".", parts), "/api/me"));
    }

    /** SEC-10. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer ", "Bearer x", "Bearer a b", "Bearer a.b.c", "bearer {}", "Bearer <script>"})
    void refusesWhatIsNoToken(String authorization) {
        assertBroken(app.get("/api/me", "Authorization", authorization));
    }

    @Test
    void saysThatAScopeIsMissing() {
        HttpResponse<String> response = app.getAs(token(claims -> {}), "/api/refunds");
        assertThatProblem(response.statusCode(), contentType(response), response.body())
                .hasStatus(403)
                .hasCode("FORBIDDEN")
                .isComplete();
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer error=\"insufficient_scope\"");
    }

    /** SEC-10. */
    @Test
    void publishesNoMetadataMadeFromTheHostHeader() {
        HttpResponse<String> nobody = app.get("/api/me");
        assertThat(nobody.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
        assertThat(app.get("/.well-known/oauth-protected-resource").statusCode())
                .isEqualTo(404);
        assertThat(app.get("/.well-known/oauth-protected-resource/api").statusCode())
                .isEqualTo(404);
    }

    @Test
    void grantsScopesAndRoles() {
        assertThat(app.getAs(
                                token(claims -> claims.claim("scope", null).claim("scp", List.of("orders:read"))),
                                "/api/orders")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.getAs(token(claims -> claims.claim("roles", List.of("STAFF"))), "/api/staff")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.getAs(
                                token(claims -> claims.claim("realm_access", Map.of("roles", List.of("STAFF")))),
                                "/api/staff")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.getAs(token(claims -> claims.claim("roles", List.of("GUEST", 7))), "/api/staff")
                        .statusCode())
                .isEqualTo(403);
        assertThat(app.getAs(token(claims -> claims.claim("scope", List.of(1, 2))), "/api/orders")
                        .statusCode())
                .isEqualTo(403);
    }

    static void assertBroken(HttpResponse<String> response) {
        assertThatProblem(response.statusCode(), contentType(response), response.body())
                .hasStatus(401)
                .hasCode("INVALID_TOKEN")
                .isComplete();
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly("Bearer error=\"invalid_token\"");
        assertThat(response.body()).contains("\"detail\":\"The token is not valid.\"");
    }

    private static String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static String typed(String type) {
        JOSEObjectType written = new JOSEObjectType(type);
        return issuer.keys().sign(new JWSHeader.Builder(JWSAlgorithm.RS256).type(written), claims(builder -> {}));
    }

    private static String token(Consumer<JWTClaimsSet.Builder> customizer) {
        return issuer.keys().sign(new JWSHeader.Builder(JWSAlgorithm.RS256), claims(customizer));
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> customizer) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience(IdentityProvider.AUDIENCE)
                .subject("ada")
                .issueTime(in(-300))
                .expirationTime(in(300))
                .claim("scope", "orders:read");
        customizer.accept(claims);
        return claims.build();
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
