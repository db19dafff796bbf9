package dev.ashlar.security.autoconfigure.token;

import static dev.ashlar.security.token.Node.bearer;
import static dev.ashlar.security.token.Node.member;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.ashlar.security.token.AccountsApplication.Thefts;
import dev.ashlar.security.token.KeyFiles;
import dev.ashlar.security.token.Node;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database, spoken to over HTTP. */
class TokenIntegrationTests {

    private static final String PASSWORD = "four quiet otters";

    private static FreshDatabase database;
    private static Node one;
    private static Node other;

    private final String user = "u" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        String first = KeyFiles.ec();
        String second = KeyFiles.rsa(2048);
        one = node("--ashlar.security.tokens.keys[0]=" + first, "--ashlar.security.tokens.keys[1]=" + second);
        other = node("--ashlar.security.tokens.keys[0]=" + second, "--ashlar.security.tokens.keys[1]=" + first);
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    @BeforeEach
    void register() throws Exception {
        assertThat(one.register(user, PASSWORD).statusCode()).isEqualTo(201);
    }

    @Test
    void givesOutTokensThatAllNodesTake() throws Exception {
        HttpResponse<String> tokens = one.login(user, PASSWORD);
        assertThat(tokens.statusCode()).isEqualTo(200);
        assertThat(tokens.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(one.get("/me", bearer(tokens)).body()).isEqualTo(user);
        assertThat(other.get("/me", bearer(tokens)).body()).isEqualTo(user);
        HttpResponse<String> otherKey = other.login(user, PASSWORD);
        assertThat(one.get("/me", bearer(otherKey)).body()).isEqualTo(user);
    }

    @Test
    void grantsTheRolesOfTheUser() throws Exception {
        assertThat(one.get("/admin", bearer(one.login(user, PASSWORD))).statusCode())
                .isEqualTo(403);
        one.context()
                .getBean(JdbcClient.class)
                .sql("INSERT INTO account_authorities VALUES (?, 'ROLE_ADMIN')")
                .param(user)
                .update();
        assertThat(one.get("/admin", bearer(one.login(user, PASSWORD))).statusCode())
                .isEqualTo(200);
    }

    /** SECX-01 */
    @Test
    void signsShortLivedAccessTokens() throws Exception {
        HttpResponse<String> response = one.login(user, PASSWORD);
        SignedJWT token = SignedJWT.parse(member(response, "access_token"));
        Date issued = token.getJWTClaimsSet().getIssueTime();
        Date end = token.getJWTClaimsSet().getExpirationTime();
        assertThat(Duration.between(issued.toInstant(), end.toInstant())).isEqualTo(Duration.ofMinutes(10));
        assertThat(Node.json(response).path("expires_in").asInt()).isEqualTo(600);
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("library");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("library");
        assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("READER");
    }

    @Test
    void publishesNoMoreThanThePublicHalvesOfItsKeys() throws Exception {
        HttpResponse<String> keys = one.get("/.well-known/jwks.json");
        assertThat(keys.statusCode()).isEqualTo(200);
        assertThat(Node.json(keys).path("keys")).hasSize(2).allSatisfy(key -> {
            assertThat(key.path("kid").asString()).isNotBlank();
            assertThat(key.propertyNames()).doesNotContain("d", "p", "q", "dp", "dq", "qi");
        });
    }

    /** SEC-11 */
    @Test
    void takesARefreshTokenOnce() throws Exception {
        String first = member(one.login(user, PASSWORD), "refresh_token");
        HttpResponse<String> refreshed = one.refresh(first);
        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(member(refreshed, "refresh_token")).isNotEqualTo(first);
        assertThat(other.get("/me", bearer(refreshed)).statusCode()).isEqualTo(200);
        HttpResponse<String> again = other.refresh(first);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThatProblem(again.body()).hasCode("INVALID_TOKEN").isComplete();
    }

    /** SEC-12 */
    @Test
    void revokesTheFamilyOfATokenThatIsUsedTwice() throws Exception {
        String first = member(one.login(user, PASSWORD), "refresh_token");
        String second = member(one.refresh(first), "refresh_token");
        String third = member(other.refresh(second), "refresh_token");
        assertThat(one.refresh(first).statusCode()).isEqualTo(401);
        assertThat(one.refresh(third).statusCode()).isEqualTo(401);
        assertThat(other.refresh(third).statusCode()).isEqualTo(401);
        assertThat(one.context().getBean(Thefts.class).seen())
                .anySatisfy(theft -> assertThat(theft.family().subject()).isEqualTo(user));
        List<AuditEvent> audit =
                one.context().getBean(InMemoryAuditEventRepository.class).find(user, null, "refresh_reuse");
        assertThat(audit)
                .singleElement()
                .satisfies(event -> assertThat(event.getData())
                        .containsEntry("address", "127.0.0.1")
                        .containsKey("family"));
    }

    @Test
    void revokesTheFamilyWhenTheWindowForParallelRefreshesIsOver() throws Exception {
        String first = member(one.login(user, PASSWORD), "refresh_token");
        String second = member(one.refresh(first), "refresh_token");
        one.clock().advance(Duration.ofSeconds(3));
        other.clock().advance(Duration.ofSeconds(3));
        assertThat(one.refresh(first).statusCode()).isEqualTo(401);
        assertThat(other.refresh(second).statusCode()).isEqualTo(401);
    }

    @Test
    void leavesOneLiveTokenToParallelRefreshesAndRevokesAllWhenOneIsReplayedLater() throws Exception {
        String first = member(one.login(user, PASSWORD), "refresh_token");
        ExecutorService clients = Executors.newFixedThreadPool(20);
        CyclicBarrier start = new CyclicBarrier(20);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        for (int client = 0; client < 20; client++) {
            Node node = client % 2 == 0 ? one : other;
            answers.add(clients.submit(() -> {
                start.await();
                return node.refresh(first);
            }));
        }
        List<HttpResponse<String>> won = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 401);
            if (answer.get().statusCode() == 200) {
                won.add(answer.get());
            }
        }
        clients.shutdown();
        assertThat(won).hasSize(1);
        HttpResponse<String> next = other.refresh(member(won.get(0), "refresh_token"));
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(other.refresh(first).statusCode()).isEqualTo(401);
        assertThat(one.refresh(member(next, "refresh_token")).statusCode()).isEqualTo(401);
    }

    /** SEC-14 */
    @Test
    void endsBothTokensAtLogout() throws Exception {
        HttpResponse<String> byToken = one.login(user, PASSWORD);
        HttpResponse<String> left = one.post("/auth/logout", Map.of("refresh_token", member(byToken, "refresh_token")));
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(other.refresh(member(byToken, "refresh_token")).statusCode()).isEqualTo(401);
        HttpResponse<String> byHeader = one.login(user, PASSWORD);
        assertThat(one.post("/auth/logout", bearer(byHeader)).statusCode()).isEqualTo(204);
        assertThat(other.refresh(member(byHeader, "refresh_token")).statusCode())
                .isEqualTo(401);
        for (HttpResponse<String> gone : List.of(byToken, byHeader)) {
            HttpResponse<String> refused = other.get("/me", bearer(gone));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThatProblem(refused.body()).hasCode("INVALID_TOKEN").isComplete();
        }
    }

    @Test
    void endsAllLoginsOfAUserAndOfNobodyElse() throws Exception {
        String neighbour = "n" + UUID.randomUUID();
        one.register(neighbour, PASSWORD);
        HttpResponse<String> phone = one.login(user, PASSWORD);
        HttpResponse<String> desk = other.login(user, PASSWORD);
        HttpResponse<String> untouched = one.login(neighbour, PASSWORD);
        assertThat(one.post("/auth/logout-everywhere").statusCode()).isEqualTo(401);
        assertThat(one.post("/auth/logout-everywhere", bearer(phone)).statusCode())
                .isEqualTo(204);
        assertThat(one.refresh(member(desk, "refresh_token")).statusCode()).isEqualTo(401);
        assertThat(one.get("/me", bearer(desk)).statusCode()).isEqualTo(401);
        assertThat(one.refresh(member(untouched, "refresh_token")).statusCode()).isEqualTo(200);
    }

    /** SEC-16 */
    @Test
    void keepsNoTokenInTheDatabase() throws Exception {
        HttpResponse<String> tokens = one.login(user, PASSWORD);
        String refreshed = member(one.refresh(member(tokens, "refresh_token")), "refresh_token");
        StringBuilder dump = new StringBuilder();
        JdbcClient jdbc = one.context().getBean(JdbcClient.class);
        for (String table : jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list()) {
            jdbc.sql("SELECT t::text FROM " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(dump::append);
        }
        assertThat(dump)
                .contains(user)
                .doesNotContain(refreshed, member(tokens, "refresh_token"), member(tokens, "access_token"), PASSWORD);
    }

    /** SECX-07 */
    @Test
    void givesOutTokensThatNobodyGuesses() throws Exception {
        Set<String> seen = new HashSet<>();
        Set<String> starts = new HashSet<>();
        String token = member(one.login(user, PASSWORD), "refresh_token");
        for (int count = 0; count < 100; count++) {
            assertThat(token).matches("[\\w-]{43}");
            seen.add(token);
            starts.add(token.substring(0, 8));
            token = member(one.refresh(token), "refresh_token");
        }
        assertThat(seen).hasSize(100);
        assertThat(starts).hasSize(100);
    }

    /** SECX-02 */
    @Test
    void endsAFamilyHoweverOftenItIsUsed() throws Exception {
        try (Node node = node(
                "--ashlar.security.tokens.refresh.absolute-lifetime=5s",
                "--ashlar.security.tokens.refresh.idle-lifetime=3s")) {
            HttpResponse<String> tokens = node.login(user, PASSWORD);
            for (int second = 0; second < 4; second++) {
                node.clock().advance(Duration.ofSeconds(1));
                tokens = node.refresh(member(tokens, "refresh_token"));
                assertThat(tokens.statusCode()).isEqualTo(200);
            }
            node.clock().advance(Duration.ofMillis(1100));
            assertThat(node.refresh(member(tokens, "refresh_token")).statusCode())
                    .isEqualTo(401);
            String idle = member(node.login(user, PASSWORD), "refresh_token");
            node.clock().advance(Duration.ofSeconds(4));
            assertThat(node.refresh(idle).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesUsersThatWereLockedSince() throws Exception {
        String token = member(one.login(user, PASSWORD), "refresh_token");
        JdbcClient jdbc = one.context().getBean(JdbcClient.class);
        jdbc.sql("UPDATE accounts SET locked = true WHERE username = ?")
                .param(user)
                .update();
        assertThat(one.refresh(token).statusCode()).isEqualTo(401);
        jdbc.sql("UPDATE accounts SET locked = false WHERE username = ?")
                .param(user)
                .update();
        assertThat(one.refresh(token).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNoRefreshTokenWithTheSameAnswer() throws Exception {
        assertThatProblem(one.refresh("nonsense").body())
                .hasCode("INVALID_TOKEN")
                .hasStatus(401);
        assertThat(one.post("/auth/refresh", Map.of()).statusCode()).isEqualTo(422);
        assertThat(one.post("/auth/logout").statusCode()).isEqualTo(204);
    }

    private static Node node(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.add("--ashlar.security.tokens.enabled=true");
        all.add("--ashlar.security.tokens.denylist=true");
        return Node.start(database, all.toArray(String[]::new));
    }
}
