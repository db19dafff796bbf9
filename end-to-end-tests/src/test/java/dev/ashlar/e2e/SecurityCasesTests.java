package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.test.SecurityContractTests;
import dev.ashlar.security.test.TokenContractTests;
import java.nio.file.Path;
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

/** What everybody can try at the edge of a generated application, which runs as in production and knows the keys of an issuer. */
class SecurityCasesTests {

    private static final String SCOPE = "\"sub\": \"ada\", \"scope\": \"notes:read\"";

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/access.yaml"), "com.acme.notes");
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
        protected int port() {
            return application.port();
        }
    }

    /** SEC-05 */
    @Test
    void tokensAreGoodForTheirTime() {
        long now = Instant.now().getEpochSecond();
        assertThat(status("JWT", "\"exp\": " + (now - 61))).isEqualTo(401);
        assertThat(status("JWT", "\"exp\": " + (now - 31))).isEqualTo(401);
        assertThat(status("JWT", "\"exp\": " + (now + 600) + ", \"nbf\": " + (now + 100)))
                .isEqualTo(401);
        assertThat(status("JWT", "\"exp\": null")).isEqualTo(401);
        assertThat(status("JWT", "\"exp\": " + (Instant.now().getEpochSecond() - 5)))
                .isEqualTo(404);
    }

    /** SEC-08 */
    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void accessTokensAreLetIn(String type) {
        assertThat(status(type, valid())).isEqualTo(404);
    }

    /** SEC-08 */
    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "refresh+jwt", "id+jwt"})
    void tokensOfOtherTypesAreRefused(String type) {
        assertThat(status(type, valid())).isEqualTo(401);
    }

    /** SEC-08 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nonce\": \"n\"",
                "\"at_hash\": \"h\"",
                "\"typ\": \"Refresh\"",
                "\"token_use\": \"id\"",
                "\"events\": {\"http://schemas.openid.net/event/backchannel-logout\": {}}"
            })
    void tokensThatSayOfThemselvesThatTheyAreOthersAreRefused(String claim) {
        assertThat(status("JWT", valid() + ", " + claim)).isEqualTo(401);
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

    private static String valid() {
        return "\"exp\": " + (Instant.now().getEpochSecond() + 600);
    }

    /** Of reading a note that does not exist. */
    private static int status(String type, String claims) {
        String token = application.issuer().bearerOf(type, SCOPE + ", " + claims);
        return application
                .stranger()
                .send("GET", "/notes/4711", null, Map.of("Authorization", token))
                .status();
    }
}
