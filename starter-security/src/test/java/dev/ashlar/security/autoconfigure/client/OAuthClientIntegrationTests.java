package dev.ashlar.security.autoconfigure.client;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ashlar.security.token.Node;
import dev.ashlar.security.token.TestIssuer;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** A provider that gives out tokens to clients, and a service that wants them. */
class OAuthClientIntegrationTests {

    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static final String TOKENS =
            "{\"access_token\":\"ours\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}";
    private static final TestIssuer ISSUER = new TestIssuer();

    /** What the provider answers to a code. */
    private static volatile String idToken = "";

    private static HttpServer elsewhere;
    private static FreshDatabase database;
    private static Node node;

    @BeforeAll
    static void start() throws Exception {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/token", "application/json", () -> TOKENS.formatted(idToken));
        answer("/bills", "text/plain", () -> "none");
        answer("/jwks", "application/json", TestIssuer::publishedKeys);
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

    /** SECX-05, our half of it. */
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

    /** SEC-17: what comes back is looked at before anybody is logged in. */
    @ParameterizedTest
    @CsvSource({
        // what comes back, status
        "as it should, 302",
        "with another state, 401",
        "without a state, 401",
        "without a code, 401",
        "to another browser, 401",
        "with another nonce, 401",
        "without a nonce, 401",
        "for another client, 401",
        "ended, 401"
    })
    void logsInWhomTheProviderNamesToThisBrowserAndNobodyElse(String how, int status) throws Exception {
        HttpResponse<String> sent = node.get("/oauth2/authorization/idp");
        String asked = sent.headers().firstValue("Location").orElseThrow();
        idToken = ISSUER.token(claims -> {
            claims.issuer(address("")).subject("ada").audience(List.of("library"));
            claims.claim("nonce", parameter(asked, "nonce"));
            switch (how) {
                case "with another nonce" -> claims.claim("nonce", "of another login");
                case "without a nonce" -> claims.claims(all -> all.remove("nonce"));
                case "for another client" -> claims.audience(List.of("another"));
                case "ended" ->
                    claims.issuedAt(Instant.now().minusSeconds(900))
                            .expiresAt(Instant.now().minusSeconds(600));
                default -> {}
            }
        });
        String state = "with another state".equals(how) ? "another" : parameter(asked, "state");
        String query = ("without a code".equals(how) ? "" : "code=c&")
                + ("without a state".equals(how) ? "" : "state=" + state);
        // One that has asked the provider too, and so has a state of its own.
        HttpResponse<String> asker = "to another browser".equals(how) ? node.get("/oauth2/authorization/idp") : sent;
        HttpResponse<String> back = node.get(
                "/login/oauth2/code/idp?" + query,
                "Cookie",
                sessions(asker).findFirst().orElseThrow());
        assertThat(back.statusCode()).isEqualTo(status);
        List<String> sessions = Stream.of(back, asker, sent)
                .flatMap(OAuthClientIntegrationTests::sessions)
                .toList();
        assertThat(node.get("/me", "Cookie", sessions.get(0)).statusCode()).isEqualTo(status == 302 ? 200 : 401);
        for (String before : sessions.subList(1, sessions.size())) {
            assertThat(node.get("/me", "Cookie", before).statusCode()).isEqualTo(401);
        }
        if (status == 401) {
            assertThatProblem(back.body()).hasCode("INVALID_CREDENTIALS").isComplete();
        }
    }

    /** SECX-11: whom the provider has known for long has not logged in just now. */
    @ParameterizedTest
    @CsvSource({"10, 200", "600, 401"})
    void takesTheTimeOfTheLoginFromTheProvider(long secondsAgo, int status) throws Exception {
        HttpResponse<String> sent = node.get("/oauth2/authorization/idp");
        String asked = sent.headers().firstValue("Location").orElseThrow();
        Instant loggedIn = node.clock().instant().minusSeconds(secondsAgo);
        idToken = ISSUER.token(claims -> claims.issuer(address(""))
                .subject("ada")
                .audience(List.of("library"))
                .claim("nonce", parameter(asked, "nonce"))
                .claim("auth_time", loggedIn.getEpochSecond()));
        HttpResponse<String> back = node.get(
                "/login/oauth2/code/idp?code=c&state=" + parameter(asked, "state"),
                "Cookie",
                sessions(sent).findFirst().orElseThrow());
        String session = sessions(back).findFirst().orElseThrow();
        assertThat(node.get("/me", "Cookie", session).statusCode()).isEqualTo(200);
        assertThat(node.get("/account/email", "Cookie", session).statusCode()).isEqualTo(status);
    }

    private static Stream<String> sessions(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-SESSION="))
                .map(cookie -> cookie.replaceFirst(";.*", ""));
    }

    private static String parameter(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(
                        URLDecoder.decode(address, StandardCharsets.UTF_8).replace(" ", "%20"))
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    private static void answer(String path, String type, Supplier<String> body) {
        elsewhere.createContext(path, exchange -> {
            String shown = exchange.getRequestHeaders().getFirst("Authorization");
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if ("/bills".equals(path)) {
                SHOWN.add(String.valueOf(shown));
            } else if (form.contains("client_credentials")) {
                ASKED.add(String.valueOf(shown));
            }
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
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
