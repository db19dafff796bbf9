package dev.ashlar.errors.secured;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.ashlar.errors.ProblemDocument;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest(
        classes = SecuredApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.autoconfigure.exclude=")
class SecurityIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANN =
            "Basic " + Base64.getEncoder().encodeToString("ann:pass".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void asksForATokenAndKeepsTheChallenge() throws Exception {
        HttpResponse<String> response = get("/token/me");
        assertProblem(response, 401, "UNAUTHENTICATED");
        assertThat(challenge(response)).startsWith("Bearer");
    }

    @Test
    void answersEveryBrokenTokenAlike() throws Exception {
        Instant now = Instant.now();
        String good = token("user", now.plusSeconds(600));
        List<String> broken = List.of(
                "abc.def.ghi",
                "abc",
                token("user", now.minus(Duration.ofHours(1))),
                good.substring(0, good.length() - 4) + "AAAA",
                "eyJhbGciOiJub25lIn0.e30.");
        List<String> bodies = new ArrayList<>();
        List<String> challenges = new ArrayList<>();
        for (String token : broken) {
            HttpResponse<String> response = get("/token/me", "Authorization", "Bearer " + token);
            bodies.add(assertProblem(response, 401, "INVALID_TOKEN"));
            challenges.add(challenge(response));
        }
        assertThat(bodies).containsOnly(bodies.get(0));
        assertThat(challenges)
                .containsOnly(challenges.get(0))
                .allSatisfy(challenge -> assertThat(challenge)
                        .contains("error=\"invalid_token\"")
                        .doesNotContain("description"));
    }

    @Test
    void rejectsAForeignOriginInTheFilterChain() throws Exception {
        HttpResponse<String> response = get("/cross-origin", "Origin", "https://evil.example");
        assertProblem(response, 403, "CORS_REJECTED");
        assertThat(response.headers().allValues("Vary")).contains("Origin");
    }

    @Test
    void refusesWhatTheTokenDoesNotAllowAndKeepsTheChallenge() throws Exception {
        HttpResponse<String> response = get("/token/admin", "Authorization", "Bearer " + user());
        assertProblem(response, 403, "FORBIDDEN");
        assertThat(challenge(response)).contains("insufficient_scope");
    }

    @Test
    void answersMethodSecurityAsItAnswersTheFilters() throws Exception {
        String filters = assertProblem(get("/token/admin", "Authorization", "Bearer " + user()), 403, "FORBIDDEN");
        String method = assertProblem(get("/token/method", "Authorization", "Bearer " + user()), 403, "FORBIDDEN");
        assertThat(method).isEqualTo(filters);
        HttpResponse<String> anonymous = get("/token/open/method");
        assertProblem(anonymous, 401, "UNAUTHENTICATED");
        assertThat(challenge(anonymous)).startsWith("Bearer");
    }

    @Test
    void asksForAPasswordAndKeepsTheChallenge() throws Exception {
        assertThat(challenge(get("/basic/me"))).startsWith("Basic realm=");
        assertProblem(get("/basic/me"), 401, "UNAUTHENTICATED");
        HttpResponse<String> wrong = get("/basic/me", "Authorization", "Basic YW5uOndyb25n");
        assertProblem(wrong, 401, "UNAUTHENTICATED");
        assertThat(challenge(wrong)).startsWith("Basic realm=");
        assertProblem(get("/basic/admin", "Authorization", ANN), 403, "FORBIDDEN");
        assertThat(get("/basic/me", "Authorization", ANN).body()).isEqualTo("me");
    }

    @Test
    void tellsAMissingCsrfTokenFromAMissingRight() throws Exception {
        HttpRequest.Builder post = request("/basic/me", "Authorization", ANN).POST(BodyPublishers.ofString("x"));
        assertProblem(client.send(post.build(), BodyHandlers.ofString()), 403, "CSRF_TOKEN_MISSING");
    }

    @Test
    void leavesRedirectsAndTheApplicationsOwnAnswersAlone() throws Exception {
        HttpResponse<String> form = get("/form/me", "Accept", "text/html");
        assertThat(form.statusCode()).isEqualTo(302);
        assertThat(form.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        HttpResponse<String> own = get("/own/me");
        assertThat(own.statusCode()).isEqualTo(401);
        assertThat(own.body()).isEqualTo("in the application's own words");
    }

    @Test
    void keepsTheSecurityHeaders() throws Exception {
        assertThat(get("/token/me").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void answersWhatTheFirewallRejects() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream()
                    .write("GET /basic/me;x=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "REQUEST_REJECTED")
                    .doesNotContain("Exception", "semicolon");
        }
    }

    /** What is left of the body when the members are gone that differ by request. */
    private static String assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        ProblemDocument.assertMatches(response.body());
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("code").asString()).isEqualTo(code);
        return ((ObjectNode) body)
                .without(List.of("requestId", "timestamp", "instance"))
                .toString();
    }

    private static String challenge(HttpResponse<String> response) {
        return response.headers().firstValue("WWW-Authenticate").orElseThrow();
    }

    private static String user() throws Exception {
        return token("user", Instant.now().plusSeconds(600));
    }

    private static String token(String scope, Instant expiry) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder()
                        .subject("ann")
                        .claim("scope", scope)
                        .expirationTime(Date.from(expiry))
                        .build());
        token.sign(new MACSigner(SecuredApplication.KEY));
        return token.serialize();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length > 0 ? request.headers(headers) : request;
    }
}
