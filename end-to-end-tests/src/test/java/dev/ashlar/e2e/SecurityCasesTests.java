package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.test.SecurityContractTests;
import dev.ashlar.security.test.TokenContractTests;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody can try at the edge of a generated application, which runs in production and knows the keys of an issuer. */
class SecurityCasesTests {

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(
                Path.of("src/test/resources/documents/access.yaml"),
                "com.acme.notes",
                List.of(
                        "--spring.profiles.active=prod",
                        "--ashlar.security.https.required=false",
                        "--management.endpoints.web.exposure.include=*",
                        "--management.endpoint.heapdump.access=unrestricted"));
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Nested
    class Edge extends SecurityContractTests {

        @Override
        protected String openPath() {
            return "/actuator/health";
        }

        @Override
        protected String guardedPath() {
            return "/notes";
        }

        @Override
        protected Map<String, String> credentials() {
            return writer();
        }

        @Override
        protected int port() {
            return application.port();
        }
    }

    @Nested
    class Tokens extends TokenContractTests {

        @Override
        protected String guardedPath() {
            return "/notes";
        }

        @Override
        protected Map<String, String> credentials() {
            return writer();
        }

        @Override
        protected String signed(String type, Map<String, Object> claims) {
            return application.issuer().signed(type, claims);
        }

        @Override
        protected int port() {
            return application.port();
        }
    }

    /** SEC-40: though all of them are exposed. */
    @Test
    void endpointsAreForOperatorsOnly() {
        Client operator = application.clientOf("olga", "OPS");
        for (String path : List.of("", "/env", "/configprops", "/beans", "/mappings", "/loggers", "/threaddump")) {
            assertThat(application.stranger().get("/actuator" + path).status())
                    .as(path)
                    .isEqualTo(401);
            assertThat(application.client().get("/actuator" + path).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(operator.get("/actuator" + path).status()).as(path).isEqualTo(200);
        }
        assertThat(application.stranger().get("/actuator/heapdump").status()).isEqualTo(401);
        assertThat(application.client().get("/actuator/heapdump").status()).isEqualTo(403);
    }

    /** SECX-15: the documentation is for nobody, whoever asks. */
    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/openapi.yaml"})
    void documentationIsNotFoundInProduction(String page) {
        assertThat(application.stranger().get(page).status()).isEqualTo(404);
        assertThat(application.client().get(page).status()).isEqualTo(404);
    }

    /** SEC-43: not even of a body that nobody has looked at. */
    @Test
    void nobodyKeepsTheRefusalOfALargeBody() {
        Reply refused = application.client().post("/notes", "\"" + "a".repeat(2_000_000) + "\"");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    }

    /** SEC-31 */
    @Test
    void aSampleSecretEndsTheStartAndIsNotTold() throws Exception {
        String secret = "changeme-4711";
        try (ApplicationProcess refused = application.again(
                "--spring.profiles.active=prod",
                "--ashlar.security.https.required=false",
                "--ashlar.core.cursor.secret=" + secret)) {
            assertThat(refused.exitStatus(Duration.ofMinutes(3))).isNotZero();
            assertThat(refused.log()).contains("ashlar.core.cursor.secret").doesNotContain(secret);
        }
    }

    /** SEC-05: the clock of the issuer is off by half a minute at most. */
    @Test
    void tokensAreGoodForTheirTime() {
        long now = Instant.now().getEpochSecond();
        assertThat(status(now - 31)).isEqualTo(401);
        assertThat(status(now - 5)).isEqualTo(404);
    }

    /** SEC-59: whatever a request carries, nothing of it is written. */
    @Test
    void noSecretOfARequestIsLogged() {
        String mark = "marked-" + UUID.randomUUID();
        Client stranger = application.stranger();
        stranger.send("GET", "/notes/1", null, Map.of("Authorization", "Bearer " + mark));
        stranger.send("GET", "/notes/1", null, Map.of("Authorization", "Basic " + mark));
        stranger.send("PUT", "/notes/1", "{}", Map.of("X-Notes-Key", mark, "Content-Type", "application/json"));
        stranger.send("GET", "/notes", null, Map.of("Cookie", "session=" + mark, "X-Api-Key", mark));
        stranger.get("/notes?access_token=" + mark + "&password=" + mark);
        stranger.get("/no-such-route?token=" + mark);
        for (String body : List.of("{\"password\": \"%s\"}", "{\"text\": {\"card\": \"%s\"}}", "%s", "{\"%s")) {
            application.client().post("/notes", body.formatted(mark));
        }
        assertThat(application.log())
                .contains("INVALID_TOKEN")
                .doesNotContain(mark)
                .doesNotContainPattern("eyJ[\\w-]{10,}\\.eyJ|BEGIN [A-Z ]*PRIVATE KEY|\\$argon2id\\$");
    }

    private static Map<String, String> writer() {
        return Map.of("Authorization", application.issuer().bearer("notes:write"));
    }

    /** Of reading a note that does not exist, with a token of that end. */
    private static int status(long end) {
        String token = application
                .issuer()
                .signed(
                        "JWT",
                        Map.of("sub", "ada", "scope", "notes:read", "aud", List.of(Issuer.AUDIENCE), "exp", end));
        return application
                .stranger()
                .send("GET", "/notes/4711", null, Map.of("Authorization", "Bearer " + token))
                .status();
    }
}
