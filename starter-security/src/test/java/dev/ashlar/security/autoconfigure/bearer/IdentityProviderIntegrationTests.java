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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The tokens of a real identity provider, whose keys change and which goes away. */
class IdentityProviderIntegrationTests {

    private IdentityProvider issuer;

    @BeforeEach
    void start() {
        issuer = IdentityProvider.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    /** SEC-08. */
    @Test
    void letsUsersInWithTheirAccessTokenOnly() {
        try (OrdersApplication app = OrdersApplication.trusting(issuer.issuer())) {
            JsonNode tokens = issuer.userTokens("jwt");
            HttpResponse<String> response =
                    app.getAs(tokens.path("access_token").stringValue(), "/api/orders");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("ada");
            assertThat(app.getAs(tokens.path("access_token").stringValue(), "/api/staff")
                            .statusCode())
                    .isEqualTo(200);
            assertBroken(app.getAs(tokens.path("id_token").stringValue(), "/api/me"));
            assertBroken(app.getAs(tokens.path("refresh_token").stringValue(), "/api/me"));
        }
    }

    @Test
    void letsServicesIn() {
        try (OrdersApplication app = OrdersApplication.trusting(issuer.issuer())) {
            String token = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(token, "/api/orders").statusCode()).isEqualTo(200);
            assertThat(app.getAs(token, "/api/refunds").statusCode()).isEqualTo(403);
        }
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
    void goesOnWithKnownKeysWhileTheProviderIsDown() {
        try (OrdersApplication app =
                OrdersApplication.trusting(issuer.issuer(), "ashlar.security.bearer.keys.lifetime=1ms")) {
            String token = issuer.serviceToken("jwt", "orders:read");
            assertThat(app.getAs(token, "/api/me").statusCode()).isEqualTo(200);
            issuer.close();
            for (int request = 0; request < 5; request++) {
                assertThat(app.getAs(token, "/api/me").statusCode()).isEqualTo(200);
            }
            issuer.keys().rotate();
            assertBroken(app.getAs(token.replaceFirst("[^.]*$", "AAAA"), "/api/me"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer-uri", "jwk-set-uri"})
    void answers503WhileTheProviderIsDown(String property) {
        String token = issuer.serviceToken("jwt", "orders:read");
        String address = issuer.issuer();
        int port = URI.create(address).getPort();
        issuer.close();
        try (OrdersApplication app = OrdersApplication.start(
                "spring.security.oauth2.resourceserver.jwt." + property + "=" + address
                        + ("jwk-set-uri".equals(property) ? "/oauth2/jwks" : ""),
                "spring.security.oauth2.resourceserver.jwt.audiences=" + IdentityProvider.AUDIENCE,
                "ashlar.security.bearer.keys.refresh-interval=1ms")) {
            for (int request = 0; request < 5; request++) {
                HttpResponse<String> response = app.getAs(token, "/api/me");
                assertThatProblem(
                                response.statusCode(),
                                response.headers().firstValue("Content-Type").orElse(""),
                                response.body())
                        .hasStatus(503)
                        .hasCode("DEPENDENCY_UNAVAILABLE")
                        .isComplete();
            }
            issuer = IdentityProvider.start(port);
            assertThat(app.getAs(issuer.serviceToken("jwt", "orders:read"), "/api/me")
                            .statusCode())
                    .isEqualTo(200);
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

    @Test
    void asksTheProviderAboutOpaqueTokens() {
        try (OrdersApplication app = OrdersApplication.start(
                "spring.security.oauth2.resourceserver.opaquetoken.introspection-uri=" + issuer.issuer()
                        + "/oauth2/introspect",
                "spring.security.oauth2.resourceserver.opaquetoken.client-id=opaque",
                "spring.security.oauth2.resourceserver.opaquetoken.client-secret=secret-of-opaque",
                "spring.security.oauth2.resourceserver.jwt.audiences=" + IdentityProvider.AUDIENCE)) {
            JsonNode tokens = issuer.userTokens("opaque");
            String access = tokens.path("access_token").stringValue();
            assertThat(app.getAs(access, "/api/orders").statusCode()).isEqualTo(200);
            assertThat(app.getAs(access, "/api/orders").body()).isEqualTo("ada");
            assertThat(app.getAs(access, "/api/staff").statusCode()).isEqualTo(200);
            assertThat(app.getAs(access, "/api/refunds").headers().firstValue("WWW-Authenticate"))
                    .hasValue("Bearer error=\"insufficient_scope\"");
            assertBroken(app.getAs(tokens.path("refresh_token").stringValue(), "/api/me"));
            assertBroken(app.getAs(tokens.path("id_token").stringValue(), "/api/me"));
            assertBroken(app.getAs("unknown", "/api/me"));
            issuer.close();
            assertThat(app.getAs(access, "/api/me").statusCode()).isEqualTo(503);
        }
    }
}
