package dev.ashlar.security.autoconfigure.account;

import static dev.ashlar.security.token.Node.bearer;
import static dev.ashlar.security.token.Node.member;
import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.ashlar.errors.UnavailableException;
import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.account.PasswordChangedEvent.Cause;
import dev.ashlar.security.apikey.ApiKeys;
import dev.ashlar.security.secrets.MarkedSecrets;
import dev.ashlar.security.token.Browser;
import dev.ashlar.security.token.Node;
import dev.ashlar.security.token.Outbox;
import dev.ashlar.test.postgres.FreshDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Users who change and reset their passwords, with sessions and tokens. */
class AccountIntegrationTests {

    private static final String PASSWORD = "four quiet otters";
    private static final String NEW_PASSWORD = "five loud badgers";
    private static final String RESET = "/account/password-reset";

    private static FreshDatabase database;
    private static Node node;

    private final String user = "u" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        node = Node.start(
                LateResets.Application.class,
                database,
                on("tokens"),
                on("sessions"),
                on("api-keys"),
                on("accounts.password-change"),
                on("accounts.password-reset"),
                "--ashlar.security.tokens.denylist=true",
                "--ashlar.security.login.failures-per-address=100000",
                "--spring.sql.init.schema-locations=classpath*:dev/ashlar/security/*/schema-postgresql.sql,"
                        + "classpath:org/springframework/session/jdbc/schema-postgresql.sql");
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
        database.close();
    }

    @BeforeEach
    void register() throws Exception {
        assertThat(node.register(user, PASSWORD).statusCode()).isEqualTo(201);
    }

    /** SECX-10 */
    @Test
    void resetsAPasswordByATokenAndEndsAllLogins() throws Exception {
        Browser browser = Browser.of(startSession(PASSWORD));
        HttpResponse<String> tokens = node.login(user, PASSWORD);
        String token = ask();
        assertThatProblem(confirm(token, "password123").body()).hasStatus(422).hasCode("PASSWORD_COMPROMISED");
        assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(200);

        assertThat(confirm(token, NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(401);
        assertThat(node.get("/me", bearer(tokens)).statusCode()).isEqualTo(401);
        assertThat(node.refresh(member(tokens, "refresh_token")).statusCode()).isEqualTo(401);
        assertThat(node.login(user, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(node.login(user, NEW_PASSWORD).statusCode()).isEqualTo(200);

        assertNoToken(confirm(token, PASSWORD));
        assertThat(node.login(user, NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    /** SECX-10 */
    @Test
    void takesNoTokenAfterTenMinutes() throws Exception {
        String inTime = ask();
        // Never back, since what is delayed until then would be.
        node.clock().advance(Duration.ofSeconds(599));
        assertThat(confirm(inTime, NEW_PASSWORD).statusCode()).isEqualTo(204);
        String another = ask();
        node.clock().advance(Duration.ofMinutes(11));
        assertNoToken(confirm(another, PASSWORD));
    }

    /** SECX-10: a token that somebody else may have read is gone with the one that was used. */
    @Test
    void usesUpAllTokensOfTheUser() throws Exception {
        String first = ask();
        String second = ask();
        assertThat(confirm(second, NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertNoToken(confirm(first, PASSWORD));
    }

    /** SECX-10 */
    @Test
    void takesATokenOnceHoweverManyComeAtOnce() throws Exception {
        String token = ask();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Callable<HttpResponse<String>>> requests = Stream.generate(
                        () -> (Callable<HttpResponse<String>>) () -> confirm(token, NEW_PASSWORD))
                .limit(8)
                .toList();
        assertThat(callers.invokeAll(requests))
                .extracting(answer -> answer.get().statusCode())
                .containsOnlyOnce(204)
                .containsOnly(204, 401);
        callers.shutdown();
    }

    /** SECX-10: nobody learns from it who has an account. */
    @Test
    void answersTheSameForSomebodyWhoIsUnknown() throws Exception {
        String stranger = "s" + UUID.randomUUID();
        HttpResponse<String> unknown = node.post(RESET, Map.of("username", stranger));
        HttpResponse<String> known = node.post(RESET, Map.of("username", user));
        assertThat(List.of(unknown.statusCode(), known.statusCode())).containsOnly(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    /** SEC-16 */
    @Test
    void keepsNoTokenThatCouldBeUsed() throws Exception {
        String token = ask();
        String refresh = member(node.login(user, PASSWORD), "refresh_token");
        String key = MarkedSecrets.mark(node.context()
                .getBean(ApiKeys.class)
                .create(user, "nightly run", Set.of("orders:read"), null)
                .text());
        assertThat(dump()).contains(user).doesNotContain(token, refresh, key, PASSWORD);
    }

    /** SECX-10: asking is counted apart from logins, which it must not delay. */
    @Test
    void countsHowOftenAResetIsAskedFor() throws Exception {
        for (int asked = 0; asked < 5; asked++) {
            ask();
        }
        assertThatProblem(node.post(RESET, Map.of("username", user)).body())
                .hasStatus(429)
                .hasCode("TOO_MANY_LOGINS");
        assertThat(node.login(user, PASSWORD).statusCode()).isEqualTo(200);
    }

    /** SECX-10: strangers do not keep a user from a new password. */
    @Test
    void countsTheClientsOfAUserApartFromStrangersWhoAskForAReset() throws Exception {
        String[] stranger = {"X-Forwarded-For", "203.0.113.7"};
        node.login(user, PASSWORD);
        for (int asked = 0; asked < 5; asked++) {
            assertThat(node.post(RESET, Map.of("username", user), stranger).statusCode())
                    .isEqualTo(202);
            node.context().getBean(Outbox.class).tokenOf(user);
        }
        assertThat(node.post(RESET, Map.of("username", user), stranger).statusCode())
                .isEqualTo(429);
        assertThat(confirm(ask(), NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(node.post(RESET, Map.of("username", user), stranger).statusCode())
                .isEqualTo(202);
    }

    @Test
    void refusesNamesThatNoDatabaseTakes() throws Exception {
        assertThatProblem(node.post(RESET, Map.of("username", "a\0")).body()).hasStatus(422);
    }

    @Test
    void forgetsWhatFailedBeforeTheReset() throws Exception {
        for (int failed = 0; failed < 5; failed++) {
            node.login(user, "a wrong password of enough letters");
        }
        assertThat(node.login(user, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(confirm(ask(), NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(node.login(user, NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\n", "\\u001b[2J", "\\u0085", "\\ud800"})
    void asksForNobodyWhoseNameIsNoText(String odd) throws Exception {
        String name = "{\"username\": \"" + user + odd + '"';
        String password = ", \"password\": \"" + PASSWORD + '"';
        Map<String, String> bodies =
                Map.of("/auth/login", name + password, "/session/login", name + password, RESET, name);
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            HttpResponse<String> refused = node.send(node.request(body.getKey())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body.getValue() + '}')));
            assertThatProblem(refused.body())
                    .hasStatus(422)
                    .hasCode("VALIDATION_FAILED")
                    .hasError("/username", "PATTERN");
            assertThat(refused.body()).doesNotContain(user);
        }
        // What is NUL in Base64.
        assertThat(node.get("/me", "Cookie", "__Host-SESSION=AA==").statusCode())
                .isEqualTo(401);
        assertThat(audited("actor")).noneMatch(actor -> actor.startsWith(user));
        assertThat(audited("object_id")).containsOnlyOnce(user);
    }

    /** SECX-10 */
    @Test
    void takesNoTokenOfWhomIsLockedOutSince() throws Exception {
        String token = ask();
        jdbc().sql("UPDATE accounts SET locked = true WHERE username = ?")
                .param(user)
                .update();
        assertNoToken(confirm(token, NEW_PASSWORD));
    }

    /** SECX-11: a token that somebody else may have read does not undo the change. */
    @Test
    void usesUpTheTokensOfAUserWhoChangesThePassword() throws Exception {
        String token = ask();
        assertThat(change(PASSWORD, NEW_PASSWORD, bearer(node.login(user, PASSWORD)))
                        .statusCode())
                .isEqualTo(204);
        assertNoToken(confirm(token, PASSWORD));
    }

    /** SECX-10: a login that verified the old password stores a better hash of it too late. */
    @Test
    void keepsAPasswordThatIsNewerThanTheOneOfAnUpgrade() throws Exception {
        UserDetailsService users = node.context().getBean(UserDetailsService.class);
        UserDetailsPasswordService passwords = node.context().getBean(UserDetailsPasswordService.class);
        UserDetails verified = users.loadUserByUsername(user);
        String upgraded = node.context().getBean(PasswordEncoder.class).encode(PASSWORD);
        assertThat(confirm(ask(), NEW_PASSWORD).statusCode()).isEqualTo(204);
        assertThat(passwords.updatePassword(verified, upgraded)).isSameAs(verified);
        assertThat(node.login(user, NEW_PASSWORD).statusCode()).isEqualTo(200);
        UserDetails current = users.loadUserByUsername(user);
        assertThat(passwords.updatePassword(current, upgraded).getPassword()).isEqualTo(upgraded);
        assertThat(node.login(user, PASSWORD).statusCode()).isEqualTo(200);
    }

    /** SECX-11: and ends logins where no transaction holds a connection, so that they may take one. */
    @Test
    void replacesThePasswordThatWasReadAndNoOther() {
        NewPasswords passwords = node.context().getBean(NewPasswords.class);
        UserDetails read = node.context().getBean(UserDetailsService.class).loadUserByUsername(user);
        List<Boolean> inTransaction = new ArrayList<>();
        Consumer<ActiveLogins> end =
                kind -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
        passwords.store(() -> read, "{argon2}newer", Cause.CHANGE, end);
        assertThat(inTransaction).hasSize(2).containsOnly(false);
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> passwords.store(() -> read, "{argon2}late", Cause.CHANGE, end));
        assertThat(inTransaction).hasSize(2);
    }

    /** SECX-10: the password changes after it was verified and before there is a login that could be ended. */
    @Test
    void endsLoginsThatWereOnTheirWayWhenThePasswordChanged() throws Exception {
        AtomicReference<String> token = new AtomicReference<>(ask());
        node.context().getBean(LateResets.class).before(user, () -> confirm(token.get(), NEW_PASSWORD));
        assertThatProblem(node.login(user, PASSWORD).body()).hasStatus(401).hasCode("INVALID_CREDENTIALS");
        token.set(ask());
        node.context().getBean(LateResets.class).before(user, () -> confirm(token.get(), PASSWORD));
        Browser browser = Browser.of(startSession(NEW_PASSWORD));
        // A session is stored with the answer, and the password looked at again after that.
        await().untilAsserted(() ->
                assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(401));
        assertThat(startSession(PASSWORD).statusCode()).isEqualTo(204);
    }

    /** SECX-11 */
    @Test
    void changesThePasswordOfASessionAndEndsTheOthers() throws Exception {
        Browser browser = Browser.of(startSession(PASSWORD));
        Browser other = Browser.of(startSession(PASSWORD));
        HttpResponse<String> tokens = node.login(user, PASSWORD);

        HttpResponse<String> wrong = change("a wrong password of enough letters", NEW_PASSWORD, browser.withToken());
        assertThatProblem(wrong.body()).hasStatus(401).hasCode("INVALID_CREDENTIALS");
        assertThatProblem(change(PASSWORD, "password123", browser.withToken()).body())
                .hasStatus(422)
                .hasCode("PASSWORD_COMPROMISED");

        HttpResponse<String> changed = change(PASSWORD, NEW_PASSWORD, browser.withToken());
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(node.get("/me", "Cookie", "__Host-SESSION=" + Browser.cookie(changed, "__Host-SESSION"))
                        .body())
                .isEqualTo(user);
        assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(401);
        assertThat(node.get("/me", other.cookies()).statusCode()).isEqualTo(401);
        assertThat(node.refresh(member(tokens, "refresh_token")).statusCode()).isEqualTo(401);
        assertThat(node.login(user, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(node.login(user, NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    /** SECX-11 */
    @Test
    void changesThePasswordOfABearerAndEndsTheOthers() throws Exception {
        HttpResponse<String> tokens = node.login(user, PASSWORD);
        HttpResponse<String> others = node.login(user, PASSWORD);
        Browser browser = Browser.of(startSession(PASSWORD));
        assertThat(change(PASSWORD, NEW_PASSWORD, bearer(tokens)).statusCode()).isEqualTo(204);
        assertThat(node.get("/me", bearer(tokens)).body()).isEqualTo(user);
        assertThat(node.refresh(member(tokens, "refresh_token")).statusCode()).isEqualTo(200);
        assertThat(node.get("/me", bearer(others)).statusCode()).isEqualTo(401);
        assertThat(node.refresh(member(others, "refresh_token")).statusCode()).isEqualTo(401);
        assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(401);
    }

    @Test
    void delaysWhoGuessesThePasswordOfASessionThatWasFound() throws Exception {
        String[] caller = bearer(node.login(user, PASSWORD));
        for (int failed = 0; failed < 5; failed++) {
            assertThat(change("a wrong password of enough letters", NEW_PASSWORD, caller)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThatProblem(change(PASSWORD, NEW_PASSWORD, caller).body())
                .hasStatus(429)
                .hasCode("TOO_MANY_LOGINS");
    }

    /** SECX-12 */
    @Test
    void takesNoApiKeyForAUser() throws Exception {
        String key = node.context()
                .getBean(ApiKeys.class)
                .create(user, "all", Set.of("orders:read", "account", "admin"), null)
                .text();
        String[] caller = {"X-API-Key", key};
        assertThat(node.get("/me", caller).body()).isEqualTo(user);
        assertThatProblem(change(PASSWORD, NEW_PASSWORD, caller).body())
                .hasStatus(403)
                .hasCode("FORBIDDEN")
                .isComplete();
        assertThatProblem(node.patch("/account/email", caller).body()).hasStatus(403);
        assertThatProblem(node.post(RESET, Map.of("username", user), caller).body())
                .hasStatus(403);
        String[] both = {"X-API-Key", key, "Authorization", bearer(node.login(user, PASSWORD))[1]};
        assertThat(node.patch("/account/email", both).body()).isEqualTo(user);
    }

    /** SECX-12: what a table declares for keys is for them wherever it is. */
    @Test
    void takesApiKeysWhereAnOperationAsksForThem() throws Exception {
        ApiKeys keys = node.context().getBean(ApiKeys.class);
        String meter = keys.create(user, "meter", Set.of("usage"), null).text();
        String other = keys.create(user, "other", Set.of("orders:read"), null).text();
        assertThat(node.get("/account/usage", "X-API-Key", meter).body()).isEqualTo(user);
        assertThat(node.get("/account/usage", "X-API-Key", other).statusCode()).isEqualTo(403);
    }

    @Test
    void endsSessionsTooWhereAUserLogsOutEverywhere() throws Exception {
        Browser browser = Browser.of(startSession(PASSWORD));
        assertThat(node.post("/auth/logout-everywhere", bearer(node.login(user, PASSWORD)))
                        .statusCode())
                .isEqualTo(204);
        assertThat(node.get("/me", browser.cookies()).statusCode()).isEqualTo(401);
    }

    private String ask() throws Exception {
        assertThat(node.post(RESET, Map.of("username", user)).statusCode()).isEqualTo(202);
        return node.context().getBean(Outbox.class).tokenOf(user);
    }

    private static HttpResponse<String> confirm(String token, String password) throws Exception {
        return node.post(RESET + "/confirmation", Map.of("token", token, "newPassword", password));
    }

    private static HttpResponse<String> change(String current, String next, String... caller) throws Exception {
        return node.post("/account/password", Map.of("currentPassword", current, "newPassword", next), caller);
    }

    private HttpResponse<String> startSession(String password) throws Exception {
        return node.post("/session/login", Map.of("username", user, "password", password));
    }

    private static void assertNoToken(HttpResponse<String> refused) {
        assertThatProblem(refused.body())
                .hasStatus(401)
                .hasCode("INVALID_RESET_TOKEN")
                .isComplete();
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    /** All tables as text. */
    private static String dump() {
        StringBuilder dump = new StringBuilder();
        jdbc().sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc().sql("SELECT t::text FROM " + table + " t")
                        .query(String.class)
                        .list()
                        .forEach(dump::append));
        return dump.toString();
    }

    private static List<String> audited(String column) {
        return jdbc().sql("SELECT coalesce(" + column + ", '') FROM audit_records")
                .query(String.class)
                .list();
    }

    private static JdbcClient jdbc() {
        return node.context().getBean(JdbcClient.class);
    }

    private static String on(String feature) {
        return "--ashlar.security." + feature + ".enabled=true";
    }
}
