package dev.ashlar.security.idp;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spring Authorization Server on a port of its own: a real OpenID provider, with clients and a user that tests know. */
public final class IdentityProvider implements AutoCloseable {

    /** For whom its access tokens are. */
    public static final String AUDIENCE = "orders-api";

    static final String REDIRECT = "http://127.0.0.1/callback";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final SigningKeys keys = new SigningKeys();
    private final ServletWebServerApplicationContext context;

    private IdentityProvider(int port) {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(IdentityProviderApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(starting -> starting.getBeanFactory().registerSingleton("signingKeys", keys))
                .properties(
                        "server.port=" + port,
                        "server.address=127.0.0.1",
                        "ashlar.security.enabled=false",
                        "ashlar.test.postgres.enabled=false")
                .run();
    }

    /** Starts one on a free port. */
    public static IdentityProvider start() {
        return start(0);
    }

    /** Starts one on a port that is known beforehand. */
    public static IdentityProvider start(int port) {
        return new IdentityProvider(port);
    }

    /** Who it says it is. */
    public String issuer() {
        return "http://127.0.0.1:" + context.getWebServer().getPort();
    }

    /** What it signs with. */
    public SigningKeys keys() {
        return keys;
    }

    /** A token of a service for itself. */
    public String serviceToken(String client, String scope) {
        return token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        client,
                        "client_secret",
                        "secret-of-" + client,
                        "scope",
                        scope))
                .path("access_token")
                .stringValue();
    }

    /** All tokens of a user who logs in: the authorization code flow with PKCE (RFC 7636). */
    public JsonNode userTokens(String client) {
        String verifier = "a-verifier-of-at-least-forty-three-characters-as-rfc-7636-has-it";
        String code = code(client, verifier);
        return token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "client_secret",
                "secret-of-" + client,
                "code",
                code,
                "code_verifier",
                verifier,
                "redirect_uri",
                REDIRECT));
    }

    @Override
    public void close() {
        context.close();
    }

    private String code(String client, String verifier) {
        String query = form(Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "scope",
                "openid orders:read",
                "state",
                "s",
                "redirect_uri",
                REDIRECT,
                "code_challenge",
                challenge(verifier),
                "code_challenge_method",
                "S256"));
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(browser, post("/login", Map.of("username", "ada", "password", "password")));
        HttpResponse<String> response =
                send(browser, HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/authorize?" + query)));
        String location = response.headers().firstValue("Location").orElse("");
        if (!location.contains("code=")) {
            throw new IllegalStateException(response.statusCode() + " " + location + " " + response.body());
        }
        return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    private JsonNode token(Map<String, String> form) {
        HttpResponse<String> response = send(CLIENT, post("/oauth2/token", form));
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder post(String path, Map<String, String> form) {
        return HttpRequest.newBuilder(URI.create(issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(form)));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
