package dev.ashlar.security.autoconfigure.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.web.client.RestClient;

/** A provider that gives out tokens to clients, and a service that wants them. */
class OAuthClientIntegrationTests {

    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer elsewhere;
    private static FreshDatabase database;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/token",
                "application/json",
                "{\"access_token\":\"ours\",\"token_type\":\"Bearer\",\"expires_in\":300}");
        answer("/bills", "text/plain", "none");
        elsewhere.start();
        database = FreshDatabase.create();
        node = Node.start(
                database,
                "--ashlar.security.sessions.enabled=true",
                "--ashlar.security.sessions.store=memory",
                registration("idp", "authorization-grant-type", "authorization_code"),
                registration("idp", "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}"),
                registration("idp", "scope", "openid"),
                registration("idp", "client-id", "library"),
                registration("idp", "client-secret", "for this test only"),
                registration("billing", "provider", "idp"),
                registration("billing", "authorization-grant-type", "client_credentials"),
                registration("billing", "client-id", "library"),
                registration("billing", "client-secret", "for this test only"),
                provider("authorization-uri", "/authorize"),
                provider("token-uri", "/token"),
                provider("jwk-set-uri", "/jwks"));
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        database.close();
        elsewhere.stop(0);
    }

    @Test
    void sendsBrowsersToTheProviderWithAChallenge() throws Exception {
        HttpResponse<String> sent = node.get("/oauth2/authorization/idp");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .startsWith(address("/authorize"))
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        assertThat(sent.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-SESSION=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(node.get("/me").statusCode()).isEqualTo(401);
    }

    @Test
    void callsOthersWithATokenOfTheApplicationItself() {
        RestClient client = RestClient.builder()
                .requestInterceptor(node.context().getBean(OAuth2ClientHttpRequestInterceptor.class))
                .build();
        for (int call = 0; call < 2; call++) {
            assertThat(client.get()
                            .uri(address("/bills"))
                            .attributes(RequestAttributeClientRegistrationIdResolver.clientRegistrationId("billing"))
                            .retrieve()
                            .body(String.class))
                    .isEqualTo("none");
        }
        assertThat(SHOWN).containsExactly("Bearer ours", "Bearer ours");
        assertThat(ASKED).hasSize(1);
    }

    private static void answer(String path, String type, String body) {
        elsewhere.createContext(path, exchange -> {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            ("/token".equals(path) ? ASKED : SHOWN).add(String.valueOf(shown));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String registration(String name, String property, String value) {
        return "--spring.security.oauth2.client.registration.%s.%s=%s".formatted(name, property, value);
    }

    private static String provider(String property, String path) {
        return "--spring.security.oauth2.client.provider.idp.%s=%s".formatted(property, address(path));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + path;
    }
}
