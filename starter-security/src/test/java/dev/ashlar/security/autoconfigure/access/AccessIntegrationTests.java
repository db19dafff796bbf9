package dev.ashlar.security.autoconfigure.access;

import static dev.ashlar.security.access.Credentials.apiKey;
import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.OperationPolicy.guarded;
import static dev.ashlar.security.access.OperationPolicy.open;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.access.AccessInventory;
import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.LoggedInWithin;
import dev.ashlar.security.token.TestIssuer;
import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.DelegatingJwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "ashlar.security.access.rules[0].paths=/ruled/open",
            "ashlar.security.access.rules[0].open=true",
            "ashlar.security.access.rules[1].paths=/ruled/**",
            "ashlar.security.access.rules[1].scopes=ruled",
            "ashlar.security.access.rules[2].paths=/read/**",
            "ashlar.security.access.rules[2].methods=GET",
            "ashlar.security.access.rules[2].roles=ADMIN",
            "ashlar.security.access.rules[3].paths=/fresh/ruled",
            "ashlar.security.access.rules[3].logged-in-within=5m",
            "ashlar.security.access.rules[3].scopes=orders:read",
            "ashlar.security.access.role-hierarchy=ADMIN > STAFF"
        })
class AccessIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final TestIssuer ISSUER = new TestIssuer();

    private static final Duration FRESH = Duration.ofMinutes(5);

    @LocalServerPort
    private int port;

    @Autowired
    private AccessInventory inventory;

    @ParameterizedTest
    @CsvSource({
        // path, nobody, a caller, a caller with scopes
        "/listed/open, 200, 200, 200",
        "/listed/scoped, 401, 403, 200",
        "/listed/keyed, 401, 403, 403",
        "/annotated/open, 200, 200, 200",
        "/annotated/denied, 401, 403, 403",
        "/annotated/role, 401, 403, 200",
        "/annotated/expression, 401, 403, 200",
        "/forgotten, 401, 403, 403",
        "/ruled/open, 200, 200, 200",
        "/ruled/other, 401, 403, 200",
        "/problems, 200, 200, 200",
        "/hooks/paid, 200, 200, 200",
        "/nowhere, 404, 404, 404"
    })
    void letsInWhoIsAllowedAndNobodyElse(String path, int nobody, int caller, int scoped) throws Exception {
        assertThat(get(path, null).statusCode()).isEqualTo(nobody);
        assertThat(get(path, ISSUER.bearer("ada")).statusCode()).isEqualTo(caller);
        assertThat(get(path, scopedCaller()).statusCode()).isEqualTo(scoped);
    }

    /** SECX-11. */
    @ParameterizedTest
    @CsvSource({
        // path, max_age, a login ten seconds ago, one ten minutes ago, a token that does not tell
        "/fresh/listed, 300, 200, 401, 401",
        "/fresh/ruled, 300, 200, 401, 401",
        "/fresh/annotated, 300, 200, 401, 401",
        "/fresh/either, 300, 200, 401, 401",
        "/fresh/longer, 900, 200, 200, 401"
    })
    void asksForAFreshLogin(String path, String maxAge, int justNow, int before, int untold) throws Exception {
        assertThat(get(path, loggedIn(Duration.ofSeconds(10))).statusCode()).isEqualTo(justNow);
        assertThat(get(path, loggedIn(Duration.ofMinutes(10))).statusCode()).isEqualTo(before);
        HttpResponse<String> refused = get(path, scopedCaller());
        assertThat(refused.statusCode()).isEqualTo(untold);
        assertThatProblem(refused.body()).hasCode("REAUTHENTICATION_REQUIRED").isComplete();
        assertThat(refused.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer error=\"insufficient_user_authentication\", max_age=\"%s\"".formatted(maxAge));
        assertThatProblem(get(path, null).body()).hasCode("UNAUTHENTICATED");
    }

    /** SECX-11: a fresh login is no use where more is lacking. */
    @Test
    void saysForbiddenToWhomAFreshLoginWouldNotHelp() throws Exception {
        String stale = "Bearer "
                + ISSUER.token(claims -> claims.subject("ada")
                        .claim("auth_time", Instant.now().minusSeconds(600).getEpochSecond()));
        assertThatProblem(get("/fresh/listed", stale).body()).hasStatus(403).hasCode("FORBIDDEN");
        assertThatProblem(get("/fresh/denied", loggedIn(Duration.ZERO)).body()).hasStatus(403);
    }

    @Test
    void refusesWithProblems() throws Exception {
        HttpResponse<String> nobody = get("/listed/scoped", null);
        assertThatProblem(nobody.statusCode(), contentType(nobody), nobody.body())
                .hasStatus(401)
                .hasCode("UNAUTHENTICATED")
                .isComplete();
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        HttpResponse<String> forbidden = get("/listed/scoped", ISSUER.bearer("ada"));
        assertThatProblem(forbidden.statusCode(), contentType(forbidden), forbidden.body())
                .hasStatus(403)
                .hasCode("FORBIDDEN")
                .isComplete();
    }

    @Test
    void includesTheRolesBelow() throws Exception {
        String admin = "Bearer " + ISSUER.token(claims -> claims.subject("root").claim("roles", List.of("ADMIN")));
        assertThat(get("/annotated/role", admin).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PROPFIND", "FOO"})
    void saysWhichMethodsThereAre(String method) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                request("/listed/scoped", null)
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET");
    }

    /** The part changes which handler is chosen once it is read: of one controller, or of two that inherit their method. */
    @ParameterizedTest
    @ValueSource(strings = {"/forms", "/inherited"})
    void refusesAnotherHandlerThanTheOneDecidedOn(String path) throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"secret\"\r\n\r\n1\r\n--b--\r\n";
        assertThat(CLIENT.send(request(path, null).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                        .body())
                .contains("open");
        HttpResponse<String> response = CLIENT.send(
                request(path, null)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(response.statusCode()).isIn(401, 403);
        assertThat(response.body()).doesNotContain("secret", "Secret");
    }

    /** Spring MVC says itself which methods its handlers have; what is no method of a controller may do anything on OPTIONS. */
    @ParameterizedTest
    @CsvSource({
        // method, path, status
        "OPTIONS, /listed/scoped, 200",
        "OPTIONS, /raw, 401",
        "GET, /raw, 401",
        "TRACE, /raw, 405"
    })
    void tellsEverybodyTheMethodsAndRunsNothing(String method, String path, int status) throws Exception {
        HttpResponse<String> response = CLIENT.send(
                request(path, null).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).doesNotContain("raw handler");
    }

    @Test
    void runsNothingForAPreFlightRequest() throws Exception {
        Answer answer = new Wire(port)
                .request("OPTIONS", "/raw", "Origin: https://shop.example.com", "Access-Control-Request-Method: GET");
        assertThat(answer.body()).doesNotContain("raw handler");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void rulesForGetAreForHeadToo(String method) throws Exception {
        HttpRequest request = request("/read/report", null)
                .method(method, BodyPublishers.noBody())
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void findsWhatIsOpenAndWhatNobodyCanReach() {
        assertThat(inventory.undeclared())
                .containsExactly("GET /forgotten (Orders.forgotten)", "GET /hooks/paid (Orders.paid)");
        assertThat(inventory.open())
                .contains("GET /listed/open (Orders.open)", "GET /annotated/open (Orders.annotatedOpen)")
                .doesNotContain("GET /listed/scoped (Orders.scoped)");
    }

    private static String scopedCaller() {
        return "Bearer "
                + ISSUER.token(claims -> claims.subject("ada")
                        .claim("scope", "orders:read ruled")
                        .claim("roles", List.of("STAFF")));
    }

    private static String loggedIn(Duration ago) {
        return "Bearer "
                + ISSUER.token(claims -> claims.subject("ada")
                        .claim("scope", "orders:read")
                        .claim("roles", List.of("STAFF"))
                        .claim("auth_time", Instant.now().minus(ago).getEpochSecond()));
    }

    private static @Nullable String contentType(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse(null);
    }

    private HttpResponse<String> get(String path, @Nullable String authorization) throws Exception {
        return CLIENT.send(request(path, authorization).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({Orders.class, OpenForms.class, SecretForms.class})
    static class App {

        @Bean
        SimpleUrlHandlerMapping raw() {
            HttpRequestHandler handler =
                    (request, response) -> response.getWriter().write("raw handler");
            return new SimpleUrlHandlerMapping(Map.of("/raw", handler), 10);
        }

        /** Beside which the rest is as closed as without it. */
        @Bean
        SecurityFilterChain hooks(HttpSecurity http) {
            return http.securityMatcher("/hooks/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }

        @Bean
        JwtDecoder decoder() {
            return ISSUER.decoder();
        }

        @Bean
        JwtAuthenticationConverter converter() {
            JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
            roles.setAuthoritiesClaimName("roles");
            roles.setAuthorityPrefix("ROLE_");
            JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
            converter.setJwtGrantedAuthoritiesConverter(
                    new DelegatingJwtGrantedAuthoritiesConverter(new JwtGrantedAuthoritiesConverter(), roles));
            return converter;
        }

        @Bean
        AccessPolicies policies() {
            return AccessPolicies.of(
                    open("open", "GET", "/listed/open"),
                    guarded("scoped", "GET", "/listed/scoped", bearer("orders:read")),
                    guarded(
                            "fresh",
                            "GET",
                            "/fresh/listed",
                            bearer("orders:read").loggedInWithin(FRESH)),
                    guarded(
                            "either",
                            "GET",
                            "/fresh/either",
                            bearer("orders:read").loggedInWithin(FRESH),
                            apiKey()),
                    guarded(
                            "keyed",
                            "GET",
                            "/listed/keyed",
                            bearer("orders:read").and(apiKey())),
                    open("form", "POST", "/forms"));
        }
    }

    @RestController
    static class Orders {

        @GetMapping("/listed/open")
        String open() {
            return "open";
        }

        @GetMapping("/listed/scoped")
        String scoped() {
            return "scoped";
        }

        @GetMapping("/listed/keyed")
        String keyed() {
            return "keyed";
        }

        @PermitAll
        @GetMapping("/annotated/open")
        String annotatedOpen() {
            return "open";
        }

        @DenyAll
        @GetMapping("/annotated/denied")
        String denied() {
            return "denied";
        }

        @RolesAllowed("STAFF")
        @GetMapping("/annotated/role")
        String role() {
            return "role";
        }

        @PreAuthorize("hasAuthority('SCOPE_orders:read')")
        @GetMapping("/annotated/expression")
        String expression() {
            return "expression";
        }

        @GetMapping({"/fresh/listed", "/fresh/ruled", "/fresh/either"})
        String fresh() {
            return "fresh";
        }

        @RolesAllowed("STAFF")
        @LoggedInWithin("5m")
        @GetMapping("/fresh/annotated")
        String annotatedFresh() {
            return "fresh";
        }

        @LoggedInWithin("PT15M")
        @GetMapping("/fresh/longer")
        String longer() {
            return "fresh";
        }

        @DenyAll
        @LoggedInWithin("5m")
        @GetMapping("/fresh/denied")
        String deniedFresh() {
            return "fresh";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "forgotten";
        }

        @GetMapping("/hooks/paid")
        String paid() {
            return "paid";
        }

        @GetMapping("/ruled/{name}")
        String ruled(@PathVariable String name) {
            return name;
        }

        @PermitAll
        @GetMapping("/read/report")
        String report() {
            return "report";
        }

        @PostMapping("/forms")
        String form() {
            return "open handler";
        }

        @DenyAll
        @PostMapping(path = "/forms", params = "secret")
        String secretForm() {
            return "secret handler";
        }
    }

    abstract static class Forms {

        @PostMapping
        String form() {
            return getClass().getSimpleName() + " is open to those it is open to";
        }
    }

    @PermitAll
    @RestController
    @RequestMapping("/inherited")
    static class OpenForms extends Forms {}

    @DenyAll
    @RestController
    @RequestMapping(path = "/inherited", params = "secret")
    static class SecretForms extends Forms {}
}
