package dev.ashlar.security.autoconfigure.audit;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.security.audit.AuditOutcome;
import dev.ashlar.security.audit.AuditQuery;
import dev.ashlar.security.audit.AuditRecord;
import dev.ashlar.security.audit.AuditResource;
import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.audit.AuditVerification;
import dev.ashlar.security.token.Node;
import dev.ashlar.security.token.Outbox;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.UserDetailsManager;
import tools.jackson.databind.JsonNode;

/** Two nodes on one database, spoken to over HTTP. */
class AuditIntegrationTests {

    private static final String PASSWORD = "correct horse battery staple 42";

    private static final String OTHER_PASSWORD = "five loud badgers";

    private static final String TOKENS = "--ashlar.security.tokens.enabled=true";

    private static FreshDatabase database;
    private static Node one;
    private static Node other;
    private static String[] auditor;

    private final String user = "u" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() throws Exception {
        database = FreshDatabase.create();
        one = Node.start(
                AuditedApplication.class,
                database,
                TOKENS,
                "--ashlar.security.audit.store=jdbc",
                "--ashlar.security.api-keys.enabled=true",
                "--ashlar.security.api-keys.store=memory",
                "--ashlar.security.accounts.password-change.enabled=true",
                "--ashlar.security.accounts.password-reset.enabled=true",
                "--ashlar.security.basic.enabled=true");
        other = Node.start(AuditedApplication.class, database, TOKENS);
        one.context()
                .getBean(UserDetailsManager.class)
                .createUser(User.withUsername("auditor")
                        .password(one.context().getBean(PasswordEncoder.class).encode(PASSWORD))
                        .roles("AUDITOR")
                        .build());
        auditor = Node.bearer(one.login("auditor", PASSWORD));
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    /** SEC-60. */
    @Test
    void recordsALoginAFailedLoginAndARefusalOnceEach() throws Exception {
        one.register(user, PASSWORD);
        one.login(user, "a wrong password of enough letters");
        HttpResponse<String> tokens = one.login(user, PASSWORD);
        HttpResponse<String> refused = one.get("/admin", Node.bearer(tokens));
        assertThat(refused.statusCode()).isEqualTo(403);
        List<JsonNode> items = items("actor=" + user);
        assertThat(items)
                .extracting(item -> item.path("action").asString() + " "
                        + item.path("outcome").asString())
                .containsExactly("access DENIED", "login SUCCESS", "login FAILURE");
        JsonNode denied = items.get(0);
        assertThat(denied.at("/object/id").asString()).isEqualTo("GET /admin");
        assertThat(denied.at("/origin/address").asString()).isEqualTo("127.0.0.1");
        assertThat(denied.at("/origin/requestId").asString()).isEqualTo(Node.member(refused, "requestId"));
        assertThat(Instant.parse(denied.path("time").asString()))
                .isBetween(one.clock().instant().minusSeconds(60), one.clock().instant());
        assertThat(items.toString()).doesNotContain(PASSWORD, Node.member(tokens, "access_token"));
    }

    /** SEC-60. */
    @Test
    void recordsWhatIsDoneWithAccountsAndKeysOnceEach() throws Exception {
        one.register(user, PASSWORD);
        String[] caller = Node.bearer(one.login(user, PASSWORD));
        String key = one.post("/keys", caller).body();
        one.post("/keys/" + key + "/revocation", caller);
        one.post("/keys/" + key + "/revocation", caller);
        Map<String, String> change = Map.of("currentPassword", PASSWORD, "newPassword", OTHER_PASSWORD);
        assertThat(one.post("/account/password", change, caller).statusCode()).isEqualTo(204);
        one.post("/account/password-reset", Map.of("username", user));
        String token = one.context().getBean(Outbox.class).tokenOf(user);
        one.post("/account/password-reset/confirmation", Map.of("token", token, "newPassword", PASSWORD));
        one.post("/users/" + user + "/roles/STAFF", auditor);
        HttpResponse<String> tokens = one.login(user, PASSWORD);
        one.post("/me/password", Node.bearer(tokens));
        one.post("/auth/logout-everywhere", Node.bearer(tokens));
        HttpResponse<String> deleted = one.post("/users/" + user + "/deletion", auditor);
        assertThat(deleted.statusCode()).isEqualTo(200);

        List<JsonNode> account = items("object=Account/" + user);
        assertThat(account)
                .extracting(AuditIntegrationTests::who)
                .containsExactly(
                        "auditor account.delete",
                        user + " logout.everywhere",
                        user + " password.change",
                        "auditor account.update",
                        user + " password.reset",
                        " password.reset_request",
                        user + " password.change",
                        " account.create");
        assertThat(items("object=ApiKey/" + key))
                .extracting(AuditIntegrationTests::who)
                .containsExactly(user + " api_key.revoke", user + " api_key.create");
        assertThat(account.get(3).path("details").toString())
                .isEqualTo("{\"changed\":[],\"granted\":[\"ROLE_STAFF\"],\"revoked\":[\"ROLE_READER\"]}");
        assertThat(account).allSatisfy(record -> {
            assertThat(record.path("outcome").asString()).isEqualTo("SUCCESS");
            assertThat(Instant.parse(record.path("time").asString()))
                    .isEqualTo(one.clock().instant().truncatedTo(ChronoUnit.MICROS));
            assertThat(record.at("/origin/address").asString()).isEqualTo("127.0.0.1");
            assertThat(record.at("/origin/requestId").asString()).isNotEmpty();
        });
        assertThat(account.toString()).doesNotContain(PASSWORD, OTHER_PASSWORD, token);
    }

    private static String who(JsonNode record) {
        return record.path("actor").asString("") + " " + record.path("action").asString();
    }

    /** SEC-60. */
    @Test
    void recordsALogoutEverywhereInTheTransactionThatEndsTheTokens() throws Exception {
        one.register(user, PASSWORD);
        String[] caller = Node.bearer(one.login(user, PASSWORD));
        assertThat(one.post("/auth/logout-everywhere", caller).statusCode()).isEqualTo(204);
        String sameTransaction = "SELECT action FROM audit_records"
                + " JOIN refresh_families ON refresh_families.xmin = audit_records.xmin WHERE subject = ?";
        assertThat(jdbc().queryForList(sameTransaction, String.class, user)).containsExactly("logout.everywhere");
    }

    /** SEC-60. */
    @Test
    void recordsNothingThatComesWithEveryRequest() throws Exception {
        String shown = Base64.getEncoder().encodeToString(("auditor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        long before = jdbc().queryForObject("SELECT count(*) FROM audit_records", Long.class);
        assertThat(one.get("/me", "Authorization", "Bearer x.y.z").statusCode()).isEqualTo(401);
        assertThat(one.get("/me", "X-API-Key", "made up").statusCode()).isEqualTo(401);
        assertThat(one.get("/me", "Authorization", "Basic " + shown).statusCode())
                .isEqualTo(200);
        assertThat(jdbc().queryForObject("SELECT count(*) FROM audit_records", Long.class))
                .isEqualTo(before);
    }

    /** SEC-60. */
    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/verification"})
    void showsTheLogToAuditorsOnly(String path) throws Exception {
        one.register(user, PASSWORD);
        HttpResponse<String> refused = one.get(path, Node.bearer(one.login(user, PASSWORD)));
        assertThatProblem(refused.body()).hasStatus(403).isComplete();
        assertThat(one.get(path).statusCode()).isEqualTo(401);
        assertThat(one.get(path + "?actor=%00&action=%00&object=%00/%00", auditor)
                        .statusCode())
                .isEqualTo(200);
    }

    /** SEC-12. */
    @Test
    void recordsTheReuseOfARefreshTokenOnce() throws Exception {
        one.register(user, PASSWORD);
        String first = Node.member(one.login(user, PASSWORD), "refresh_token");
        String second = Node.member(one.refresh(first), "refresh_token");
        one.refresh(second);
        one.clock().advance(Duration.ofMinutes(2));
        assertThat(one.refresh(first).statusCode()).isEqualTo(401);
        assertThat(items("action=refresh_reuse&actor=" + user)).singleElement().satisfies(reuse -> {
            assertThat(reuse.at("/details/family").asString()).isNotEmpty();
            assertThat(reuse.at("/origin/address").asString()).isEqualTo("127.0.0.1");
            assertThat(reuse.path("outcome").asString()).isEqualTo("FAILURE");
        });
    }

    /** SEC-12, SEC-60. */
    @Test
    void recordsWhatIsPublishedAsAnAuditEvent() {
        one.context()
                .publishEvent(new AuditApplicationEvent(
                        user, "token_family_reuse", Map.of("family", "f1", "refreshToken", "s3cret")));
        one.context().publishEvent(new AuditApplicationEvent(user, "key_revoked", Map.of("outcome", "denied")));
        assertThat(find(user))
                .extracting(found -> found.entry().outcome())
                .containsExactly(AuditOutcome.DENIED, AuditOutcome.FAILURE);
        assertThat(find(user).get(1).entry().details())
                .isEqualTo(Map.of("family", "f1", "refreshToken", AuditDetails.MASK));
    }

    @Test
    void recordsInTheTransactionAndMasksSecrets() throws Exception {
        assertThat(one.post("/orders/" + user).statusCode()).isEqualTo(200);
        assertThat(items("object=Order/" + user))
                .singleElement()
                .satisfies(created -> assertThat(created.path("details").toString())
                        .isEqualTo("{\"amount\":5,\"card\":\"***\",\"password\":\"***\"}"));
    }

    @Test
    void keepsTheFailureOfWhatIsRolledBackAndNotItsSuccess() throws Exception {
        assertThat(one.post("/orders/" + user + "/failing").statusCode()).isEqualTo(500);
        assertThat(items("object=Order/" + user))
                .extracting(item -> item.path("action").asString())
                .containsExactly("order.charge");
    }

    @Test
    void recordsWhatIsOnlyReadToo() throws Exception {
        assertThat(one.post("/orders/" + user + "/reading").statusCode()).isEqualTo(200);
        assertThat(items("object=Order/" + user)).hasSize(1);
    }

    @Test
    void showsOlderRecordsOnTheNextPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            one.post("/orders/" + user);
        }
        JsonNode first = Node.json(one.get("/audit?limit=2&object=Order/" + user, auditor));
        assertThat(first.path("items")).hasSize(2);
        JsonNode second = Node.json(one.get(
                "/audit?limit=2&object=Order/" + user + "&before="
                        + first.path("next").asLong(),
                auditor));
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(one.get("/audit?limit=501", auditor).statusCode()).isEqualTo(422);
    }

    /** SECX-23. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_records SET actor = 'somebody else'",
                "DELETE FROM audit_records",
                "TRUNCATE audit_records",
                "UPDATE audit_chain SET hash = ''",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain",
                "SELECT audit_remove_before(now())"
            })
    void refusesEveryChange(String statement) throws Exception {
        one.post("/orders/" + user);
        one.get("/audit/verification", auditor);
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc().execute(statement));
    }

    /** SECX-23. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_records SET actor = 'somebody else' WHERE id = %d",
                "UPDATE audit_records SET recorded_at = recorded_at - interval '1 hour' WHERE id = %d",
                "UPDATE audit_records SET content_hash = repeat('0', 64) WHERE id = %d",
                "UPDATE audit_records SET details = 'no json' WHERE id = %d",
                "DELETE FROM audit_records WHERE id = %d",
                "UPDATE audit_chain SET hash = repeat('0', 64) WHERE record_id = %d"
            })
    void namesTheFirstRecordThatTheOwnerOfTheTablesHasChanged(String statement) throws Exception {
        for (int i = 0; i < 3; i++) {
            one.post("/orders/" + user);
        }
        assertThat(verification().intact()).isTrue();
        long second = find(new AuditResource("Order", user)).get(1).number();
        asOwner(statement.formatted(second), () -> {
            JsonNode found = Node.json(one.get("/audit/verification", auditor));
            assertThat(found.path("intact").asBoolean()).isFalse();
            assertThat(found.path("firstBad").asLong()).isEqualTo(second);
            assertThat(one.get("/audit", auditor).statusCode()).isEqualTo(200);
        });
        assertThat(verification().intact()).isTrue();
    }

    /** SECX-23. */
    @Test
    void namesARecordThatWasSlippedIn() throws Exception {
        one.post("/orders/" + user);
        assertThat(verification().intact()).isTrue();
        asOwner("""
                INSERT INTO audit_records (recorded_at, action, outcome, details, content_hash)
                VALUES (now(), 'forged', 'SUCCESS', '{}', repeat('0', 64))
                """, () -> {
            long forged = jdbc().queryForObject("SELECT max(id) FROM audit_records", Long.class);
            assertThat(verification().firstBad()).isEqualTo(forged);
        });
    }

    /** SECX-23. */
    @Test
    void keepsOneChainForManyWritersOnTwoNodes() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(20);
        List<Callable<HttpResponse<String>>> orders = IntStream.range(0, 400)
                .<Callable<HttpResponse<String>>>mapToObj(
                        number -> () -> (number % 2 == 0 ? one : other).post("/orders/" + user))
                .toList();
        assertThat(writers.invokeAll(orders))
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
        writers.shutdown();
        AuditVerification verification = verification();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.verified())
                .isEqualTo(jdbc().queryForObject("SELECT count(*) FROM audit_records", Long.class));
        assertThat(items("limit=500&object=Order/" + user)).hasSize(400);
    }

    private static AuditVerification verification() {
        return other.context().getBean(AuditStore.class).verify();
    }

    private static List<AuditRecord> find(String actor) {
        return store().find(new AuditQuery(actor, null, null, null, null, null, null, 100));
    }

    private static List<AuditRecord> find(AuditResource resource) {
        return store().find(new AuditQuery(null, null, null, resource, null, null, null, 100));
    }

    private static AuditStore store() {
        return one.context().getBean(AuditStore.class);
    }

    private static List<JsonNode> items(String query) throws Exception {
        return Node.json(one.get("/audit?" + query, auditor))
                .path("items")
                .valueStream()
                .toList();
    }

    private static JdbcTemplate jdbc() {
        return one.context().getBean(JdbcTemplate.class);
    }

    /** The owner can switch triggers off; what is changed is put back in the end. */
    private static void asOwner(String statement, Check check) throws Exception {
        jdbc().execute(
                        "CREATE TABLE records_before AS TABLE audit_records; CREATE TABLE chain_before AS TABLE audit_chain");
        jdbc().execute("ALTER TABLE audit_records DISABLE TRIGGER USER; ALTER TABLE audit_chain DISABLE TRIGGER USER; "
                + statement);
        try {
            check.run();
        } finally {
            jdbc().execute("""
                    DELETE FROM audit_chain; INSERT INTO audit_chain TABLE chain_before;
                    DELETE FROM audit_records; INSERT INTO audit_records OVERRIDING SYSTEM VALUE TABLE records_before;
                    DROP TABLE records_before; DROP TABLE chain_before;
                    ALTER TABLE audit_records ENABLE TRIGGER USER; ALTER TABLE audit_chain ENABLE TRIGGER USER
                    """);
        }
    }

    @FunctionalInterface
    interface Check {

        void run() throws Exception;
    }
}
