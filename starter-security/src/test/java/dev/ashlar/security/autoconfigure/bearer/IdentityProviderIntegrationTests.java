package dev.ashlar.security.autoconfigure.bearer;

import static dev.ashlar.security.autoconfigure.bearer.BearerTokenIntegrationTests.assertBroken;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.ashlar.security.idp.IdentityProvider;
import dev.ashlar.security.idp.OrdersApplication;
import dev.ashlar.security.idp.SigningKeys;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a real identity provider, whose keys change and which goes away. */
class IdentityProviderIntegrationTests {

    private static final String AUDIENCE =
            "spring.security.oauth2.resourceserver.jwt.audiences=" + IdentityProvider.AUDIENCE;

    /** Its keys change from test to test. */
    private static IdentityProvider issuer;

    /** Takes opaque tokens. */
    private static OrdersApplication opaque;

    @BeforeAll
    static void start() {
        issuer = IdentityProvider.start();
        opaque = startOpaque(issuer.issuer());
    }

    @AfterAll
    static void stop() {
        opaque.close();
        issuer.close();
    }

    @Test
    void asksTheProviderAboutOpaqueTokens() {
        JsonNode tokens = issuer.userTokens("opaque");
        String access = tokens.path("access_token").stringValue();
        assertThat(opaque.getAs(access, "/api/orders").statusCode()).isEqualTo(200);
        assertThat(opaque.getAs(access, "/api/orders").body()).isEqualTo("ada");
        assertThat(opaque.getAs(access, "/api/staff").statusCode()).isEqualTo(200);
        assertThat(opaque.getAs(access, "/api/refunds").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_scope\"");
        assertBroken(opaque.getAs(tokens.path("refresh_token").stringValue(), "/api/me"));
        assertBroken(opaque.getAs(tokens.path("id_token").stringValue(), "/api/me"));
        assertBroken(opaque.getAs("unknown", "/api/me"));
    }

    /** SECX-04: a token that the provider takes back is refused with the next request. */
    @Test
    void refusesTheTokenOfACodeThatIsRedeemedTwice() {
        String code = issuer.code("opaque");
        HttpResponse<String> first = issuer.redeem("opaque", code);
        String access =
                new JsonMapper().readTree(first.body()).path("access_token").stringValue();
        assertThat(opaque.getAs(access, "/api/orders").statusCode()).isEqualTo(200);

        HttpResponse<String> second = issuer.redeem("opaque", code);
        assertThat(second.statusCode()).isEqualTo(400);
        assertThat(second.body()).contains("invalid_grant");
        assertBroken(opaque.getAs(access, "/api/orders"));
    }

    /** SECX-04: a minute after it was given out. */
    @Test
    void refusesACodeThatComesLate() {
        String late = issuer.code("opaque");
        issuer.age(late, Duration.ofSeconds(61));
        HttpResponse<String> refused = issuer.redeem("opaque", late);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant");
    }

    /** SECX-05: the provider's half of it; OAuthClientIntegrationTests has ours. */
    @Test
    void getsNoCodeWithoutAChallengeThatHidesTheVerifier() {
        assertThat(issuer.authorize("jwt", Map.of()))
                .contains("error=invalid_request")
                .doesNotContain("code=");
        assertThat(issuer.authorize("jwt", Map.of("code_challenge", "c".repeat(43), "code_challenge_method", "plain")))
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    /** SEC-08. */
    @Test
    void letsUsersInWithTheirAccessTokenOnly() {
        OrdersApplication app = OrdersApplication.shared();
        JsonNode tokens = IdentityProvider.shared().userTokens("jwt");
        HttpResponse<String> response = app.getAs(tokens.path("access_token").stringValue(), "/api/orders");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("ada");
        assertThat(app.getAs(tokens.path("access_token").stringValue(), "/api/staff")
                        .statusCode())
                .isEqualTo(200);
        assertBroken(app.getAs(tokens.path("id_token").stringValue(), "/api/me"));
        assertBroken(app.getAs(tokens.path("refresh_token").stringValue(), "/api/me"));
    }

    @Test
    void letsServicesIn() {
        OrdersApplication app = OrdersApplication.shared();
        String token = IdentityProvider.shared().serviceToken("jwt", "orders:read");
        assertThat(app.getAs(token, "/api/orders").statusCode()).isEqualTo(200);
        assertThat(app.getAs(token, "/api/refunds").statusCode()).isEqualTo(403);
    }

    @Test
    void knowsNewKeysWithoutARestart() {
        try (OrdersApplication app =
                OrdersApplication.trusting(issuer.issuer(), "ashlar.security.bearer.keys.refresh-interval=1ms")) {
            String old = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(old, "/api/me").statusCode()).isEqualTo(200);
            issuer.keys().rotate();
            String current = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(current, "/api/me").statusCode()).isEqualTo(200);
            assertThat(app.getAs(old, "/api/me").statusCode()).isEqualTo(200);
            issuer.keys().rotate();
            issuer.keys().forgetOld();
            assertThat(app.getAs(issuer.serviceToken("jwt", "orders:read"), "/api/me")
                            .statusCode())
                    .isEqualTo(200);
            assertBroken(app.getAs(old, "/api/me"));
        }
    }

    @Test
    void forgetsKeysThatAreNoLongerPublished() {
        try (OrdersApplication app = OrdersApplication.trusting(
                issuer.issuer(),
                "ashlar.security.bearer.keys.lifetime=1ms",
                "ashlar.security.bearer.keys.refresh-interval=1ms")) {
            String old = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(old, "/api/me").statusCode()).isEqualTo(200);
            issuer.keys().rotate();
            issuer.keys().forgetOld();
            assertBroken(app.getAs(old, "/api/me"));
        }
    }

    @Test
    void doesNotAskTheProviderForEachUnknownKey() {
        try (OrdersApplication app =
                OrdersApplication.trusting(issuer.issuer(), "ashlar.security.bearer.keys.refresh-interval=10m")) {
            String good = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(good, "/api/me").statusCode()).isEqualTo(200);
            int before = issuer.keys().lookUps();
            RSAKey unknown = SigningKeys.newKey();
            for (int forged = 0; forged < 20; forged++) {
                JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("unknown " + forged)
                        .build();
                assertBroken(
                        app.getAs(SigningKeys.sign(unknown, header, new JWTClaimsSet.Builder().build()), "/api/me"));
            }
            assertThat(issuer.keys().lookUps() - before).isLessThanOrEqualTo(2);
            assertThat(app.getAs(good, "/api/me").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void publishesTheMetadataOfTheConfiguredAddress() {
        try (OrdersApplication app = OrdersApplication.trusting(
                issuer.issuer(), "ashlar.security.bearer.resource=https://api.example.com/orders")) {
            assertThat(app.get("/api/me").headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer resource_metadata="
                            + "\"https://api.example.com/.well-known/oauth-protected-resource/orders\"");
            HttpResponse<String> metadata = app.get("/.well-known/oauth-protected-resource/orders");
            assertThat(metadata.statusCode()).isEqualTo(200);
            assertThat(metadata.body())
                    .contains("\"resource\":\"https://api.example.com/orders\"", issuer.issuer())
                    .doesNotContain(":" + app.port());
        }
    }

    private static OrdersApplication startOpaque(String provider) {
        String opaqueToken = "spring.security.oauth2.resourceserver.opaquetoken.";
        return OrdersApplication.start(
                opaqueToken + "introspection-uri=" + provider + "/oauth2/introspect",
                opaqueToken + "client-id=opaque",
                opaqueToken + "client-secret=secret-of-opaque",
                AUDIENCE);
    }

    /** Applications that have seen the provider, and others that start without it. */
    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class WhileItIsDown {

        private OrdersApplication known;
        private String token;
        private String address;

        @BeforeAll
        void stopTheProvider() {
            IdentityProvider provider = IdentityProvider.start();
            address = provider.issuer();
            known = OrdersApplication.trusting(address, "ashlar.security.bearer.keys.lifetime=1ms");
            token = provider.serviceToken("jwt", "orders:read");
            assertThat(known.getAs(token, "/api/me").statusCode()).isEqualTo(200);
            provider.close();
        }

        @AfterAll
        void stopTheApplications() {
            known.close();
        }

        @Test
        void goesOnWithKnownKeys() {
            for (int request = 0; request < 5; request++) {
                assertThat(known.getAs(token, "/api/me").statusCode()).isEqualTo(200);
            }
            assertBroken(known.getAs(token.replaceFirst("[^.]*$", "AAAA"), "/api/me"));
        }

        @Test
        void answers503AboutOpaqueTokens() {
            try (OrdersApplication app = startOpaque(address)) {
                assertUnavailable(app.getAs("unknown", "/api/me"));
            }
        }

        @Test
        void answers503WithoutKeysUntilItIsBack() {
            try (OrdersApplication byIssuer = startWithout("issuer-uri=" + address);
                    OrdersApplication byKeys = startWithout("jwk-set-uri=" + address + "/oauth2/jwks")) {
                for (OrdersApplication app : List.of(byIssuer, byKeys)) {
                    for (int request = 0; request < 5; request++) {
                        assertUnavailable(app.getAs(token, "/api/me"));
                    }
                }
                try (IdentityProvider back =
                        IdentityProvider.start(URI.create(address).getPort())) {
                    String current = back.serviceToken("jwt", "orders:read");
                    assertThat(byIssuer.getAs(current, "/api/me").statusCode()).isEqualTo(200);
                    assertThat(byKeys.getAs(current, "/api/me").statusCode()).isEqualTo(200);
                }
            }
        }

        private OrdersApplication startWithout(String provider) {
            return OrdersApplication.start(
                    "spring.security.oauth2.resourceserver.jwt." + provider,
                    AUDIENCE,
                    "ashlar.security.bearer.issuer-required=false",
                    "ashlar.security.bearer.keys.refresh-interval=1ms");
        }

        private static void assertUnavailable(HttpResponse<String> response) {
            assertThatProblem(
                            response.statusCode(),
                            response.headers().firstValue("Content-Type").orElse(""),
                            response.body())
                    .hasStatus(503)
                    .hasCode("DEPENDENCY_UNAVAILABLE")
                    .isComplete();
        }
    }
}
