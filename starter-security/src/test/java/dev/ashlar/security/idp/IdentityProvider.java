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
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spring Authorization Server on a port of its own: a real OpenID provider, with clients and a user that tests know. */
public final class IdentityProvider implements AutoCloseable {

    /** For whom its access tokens are. */
    public static final String AUDIENCE = "orders-api";

    static final String REDIRECT = "http://127.0.0.1/callback";

    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-as-rfc-7636-has-it";

    private static final String CODE = "code";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private static @Nullable IdentityProvider shared;

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

    /** The one of all tests that leave it and its keys as they are; it is never closed. */
    public static synchronized IdentityProvider shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
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
        HttpResponse<String> response = send(
                CLIENT,
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                client,
                                "client_secret",
                                "secret-of-" + client,
                                "scope",
                                scope)));
        return JSON.readTree(granted(response).body()).path("access_token").stringValue();
    }

    /** All tokens of a user who logs in: the authorization code flow with PKCE (RFC 7636). */
    public JsonNode userTokens(String client) {
        return JSON.readTree(granted(redeem(client, code(client))).body());
    }

    /** A code for a user who has logged in. */
    public String code(String client) {
        String location =
                authorize(client, Map.of("code_challenge", challenge(VERIFIER), "code_challenge_method", "S256"));
        if (!location.contains("code=")) {
            throw new IllegalStateException(location);
        }
        return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    /** Makes a code older than it is. */
    public void age(String code, Duration time) {
        OAuth2AuthorizationService authorizations = context.getBean(OAuth2AuthorizationService.class);
        OAuth2Authorization authorization =
                Objects.requireNonNull(authorizations.findByToken(code, new OAuth2TokenType(CODE)));
        OAuth2AuthorizationCode given = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class))
                .getToken();
        Instant issued = Objects.requireNonNull(given.getIssuedAt());
        Instant end = Objects.requireNonNull(given.getExpiresAt());
        authorizations.save(OAuth2Authorization.from(authorization)
                .token(new OAuth2AuthorizationCode(code, issued.minus(time), end.minus(time)))
                .build());
    }

    /** Where a user who has logged in is sent with the answer to a request for a code. */
    public String authorize(String client, Map<String, String> challenge) {
        Map<String, String> query = new TreeMap<>(challenge);
        query.put("response_type", "code");
        query.put("client_id", client);
        query.put("scope", "openid orders:read");
        query.put("state", "s");
        query.put("redirect_uri", REDIRECT);
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        send(browser, post("/login", Map.of("username", "ada", "password", "password")));
        return send(browser, HttpRequest.newBuilder(URI.create(issuer() + "/oauth2/authorize?" + form(query))))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The answer to a code. */
    public HttpResponse<String> redeem(String client, String code) {
        return send(
                CLIENT,
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                client,
                                "client_secret",
                                "secret-of-" + client,
                                "code",
                                code,
                                "code_verifier",
                                VERIFIER,
                                "redirect_uri",
                                REDIRECT)));
    }

    @Override
    public void close() {
        context.close();
    }

    private static HttpResponse<String> granted(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return response;
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
