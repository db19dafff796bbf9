package dev.ashlar.security.autoconfigure.session;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.Browser;
import dev.ashlar.security.token.KeyFiles;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Browsers on two nodes that share their sessions in one database. */
class SessionIntegrationTests {

    private static final String PASSWORD = "four quiet otters";
    private static final String IDLE = "--ashlar.security.sessions.idle-timeout=";

    private static FreshDatabase database;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void start() throws Exception {
        database = FreshDatabase.create();
        String key = "--ashlar.security.tokens.keys[0]=" + KeyFiles.ec();
        String schema = "--spring.sql.init.schema-locations="
                + "classpath:org/springframework/session/jdbc/schema-postgresql.sql";
        one = Node.start(database, key, on("tokens"), on("sessions"), schema);
        other = Node.start(database, key, on("tokens"), on("sessions"), IDLE + "10m");
        one.register("ada", PASSWORD);
        one.register("bob", PASSWORD);
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    /** SEC-19 */
    @Test
    void givesTheBrowserACookieThatOnlyThisHostGets() throws Exception {
        HttpResponse<String> login = login("ada");
        assertThat(login.statusCode()).isEqualTo(204);
        assertCareful(login)
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-SESSION=").contains("; HttpOnly", "; SameSite=Lax"));
        Browser ada = Browser.of(login);
        assertThat(one.get("/me", ada.cookies()).body()).isEqualTo("ada");
        assertThat(other.get("/me", ada.cookies()).body()).isEqualTo("ada");
    }

    /** SEC-19 */
    @Test
    void setsNoCookieThatOthersCouldRead() throws Exception {
        HttpResponse<String> tokens = one.login("ada", PASSWORD);
        assertCareful(tokens).isNotEmpty();
        assertCareful(one.refresh(Node.member(tokens, "refresh_token")));
        Browser ada = Browser.of(login("ada"));
        assertCareful(one.post("/session/logout", ada.cookies()));
        assertCareful(one.post("/session/logout", ada.withToken())).isNotEmpty();
        assertCareful(one.get("/me", ada.cookies()));
    }

    /** SEC-19: every cookie of an answer, also one that takes a cookie away. */
    private static ListAssert<String> assertCareful(HttpResponse<String> answer) {
        return assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; Secure", "SameSite=")
                        .doesNotContain("Domain"));
    }

    @Test
    void startsANewSessionAtLoginWhateverSessionThereWas() throws Exception {
        Browser before = Browser.of(login("bob"));
        HttpResponse<String> again =
                one.post("/session/login", Map.of("username", "ada", "password", PASSWORD), before.withToken());
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(Browser.of(again).session()).isNotEqualTo(before.session());
        assertThat(one.get("/me", before.cookies()).statusCode()).isEqualTo(401);
        assertThat(one.get("/me", Browser.of(again).cookies()).body()).isEqualTo("ada");
    }

    /** SEC-23 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b"
            })
    void refusesChangesWithoutTheTokenOfTheSession(String type) throws Exception {
        Browser ada = Browser.of(login("ada"));
        Browser bob = Browser.of(login("bob"));
        for (String[] headers : new String[][] {ada.cookies(), ada.withToken(bob.token()), ada.withToken("")}) {
            HttpResponse<String> refused = one.send(
                    one.request("/me", headers).header("Content-Type", type).POST(BodyPublishers.ofString("{}")));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThatProblem(refused.body()).hasCode("CSRF_TOKEN_MISSING").isComplete();
        }
        assertThat(one.post("/me", ada.withToken()).body()).isEqualTo("ada");
    }

    /** SEC-23 */
    @Test
    void asksNoTokenOfBearers() throws Exception {
        HttpResponse<String> changed = one.post("/me", Node.bearer(one.login("ada", PASSWORD)));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void tellsAPageItsTokenAgain() throws Exception {
        Browser ada = Browser.of(login("ada"));
        HttpResponse<String> told = one.get("/session/csrf", ada.cookies());
        assertThat(Node.member(told, "token")).isEqualTo(ada.token());
        assertThat(Node.member(told, "header")).isEqualTo("X-XSRF-TOKEN");
    }

    /** SEC-22 */
    @Test
    void endsTheSessionOnTheServerAtLogout() throws Exception {
        Browser ada = Browser.of(login("ada"));
        assertThat(one.post("/session/logout", ada.cookies()).statusCode()).isEqualTo(403);
        HttpResponse<String> left = one.post("/session/logout", ada.withToken());
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(left.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(one.get("/me", ada.cookies()).statusCode()).isEqualTo(401);
        assertThat(other.post("/me", ada.withToken()).statusCode()).isEqualTo(401);
    }

    /** SEC-21 */
    @Test
    void endsASessionThatLiesUnused() throws Exception {
        Browser ada = Browser.of(other.post("/session/login", Map.of("username", "ada", "password", PASSWORD)));
        assertThat(other.get("/me", ada.cookies()).statusCode()).isEqualTo(200);
        lieUnused(Duration.ofMinutes(9));
        assertThat(other.get("/me", ada.cookies()).statusCode()).isEqualTo(200);
        lieUnused(Duration.ofMinutes(11));
        assertThat(other.get("/me", ada.cookies()).statusCode()).isEqualTo(401);
    }

    /** SEC-21 */
    @Test
    void endsASessionHoweverActiveItIs() throws Exception {
        Browser ada = Browser.of(login("ada"));
        try {
            one.clock().advance(Duration.ofHours(11));
            assertThat(one.get("/me", ada.cookies()).statusCode()).isEqualTo(200);
            // One hour more than it has left, since the session was made by the time that does not stand still.
            one.clock().advance(Duration.ofHours(2));
            assertThat(one.get("/me", ada.cookies()).statusCode()).isEqualTo(401);
        } finally {
            one.clock().advance(Duration.ofHours(-13));
        }
    }

    /** SECX-11 */
    @Test
    void asksForAFreshLoginWhateverAUserIsKnownBy() throws Exception {
        Browser ada = Browser.of(login("ada"));
        HttpResponse<String> tokens = one.login("ada", PASSWORD);
        assertThat(one.patch("/account/email", ada.withToken()).body()).isEqualTo("ada");
        assertThat(one.patch("/account/email", Node.bearer(tokens)).body()).isEqualTo("ada");
        // By an hour, since a session is as old as the time says that does not stand still.
        one.clock().advance(Duration.ofHours(1));
        try {
            HttpResponse<String> refreshed = one.refresh(Node.member(tokens, "refresh_token"));
            assertStale(one.patch("/account/email", Node.bearer(refreshed)));
            assertStale(one.patch("/account/email", ada.withToken()));
            assertThat(one.get("/me", ada.cookies()).statusCode()).isEqualTo(200);
            HttpResponse<String> again = one.login("ada", PASSWORD);
            assertThat(one.patch("/account/email", Node.bearer(again)).statusCode())
                    .isEqualTo(200);
        } finally {
            one.clock().advance(Duration.ofHours(-1));
        }
    }

    private static void assertStale(HttpResponse<String> refused) {
        assertThatProblem(refused.body())
                .hasStatus(401)
                .hasCode("REAUTHENTICATION_REQUIRED")
                .isComplete();
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"insufficient_user_authentication\", max_age=\"300\"");
    }

    @Test
    void makesNoSessionForThoseWhoDoNotLogIn() throws Exception {
        List<HttpResponse<String>> answers =
                List.of(one.get("/me"), one.post("/me"), one.post("/me", "Cookie", "__Host-SESSION=stale"));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .noneMatch(cookie -> cookie.startsWith("__Host-SESSION"));
        }
    }

    /** SECX-07 */
    @Test
    void namesSessionsSoThatNobodyGuessesThem() {
        SessionIds ids = new SessionIds();
        Set<String> seen = new HashSet<>();
        Set<String> starts = new HashSet<>();
        for (int count = 0; count < 1000; count++) {
            String id = ids.generate();
            assertThat(id).matches("[\\w-]{36}");
            seen.add(id);
            starts.add(id.substring(0, 8));
        }
        assertThat(seen).hasSize(1000);
        assertThat(starts).hasSize(1000);
    }

    private static void lieUnused(Duration time) {
        other.context()
                .getBean(JdbcClient.class)
                .sql("UPDATE spring_session SET last_access_time = last_access_time - ?, expiry_time = expiry_time - ?")
                .param(time.toMillis())
                .param(time.toMillis())
                .update();
    }

    private static HttpResponse<String> login(String user) throws Exception {
        return one.post("/session/login", Map.of("username", user, "password", PASSWORD));
    }

    private static String on(String feature) {
        return "--ashlar.security." + feature + ".enabled=true";
    }
}
