package dev.ashlar.core.autoconfigure.idempotency;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.core.autoconfigure.idempotency.PaymentsApplication.Gate;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database, spoken to over HTTP. */
class IdempotencyIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String PAYMENT = "{\"amount\":5,\"say\":\"nothing\"}";

    private static FreshDatabase database;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        database = FreshDatabase.create();
        one = node("--spring.datasource.hikari.maximum-pool-size=1");
        other = node("--spring.autoconfigure.exclude="
                + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration");
        jdbc().sql("CREATE TABLE payments (id uuid PRIMARY KEY, amount integer NOT NULL, server integer NOT NULL)")
                .update();
    }

    @AfterAll
    static void stop() throws Exception {
        other.close();
        one.close();
        database.close();
    }

    @BeforeEach
    void empty() {
        jdbc().sql("DELETE FROM payments").update();
    }

    @Test
    void repeatsTheFirstResponseToTheByte() throws Exception {
        HttpResponse<byte[]> first = sendBytes(pay(one, key, PAYMENT));
        HttpResponse<byte[]> again = sendBytes(pay(one, key, PAYMENT));
        HttpResponse<byte[]> elsewhere = sendBytes(pay(other, key, PAYMENT));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        for (HttpResponse<byte[]> replay : List.of(again, elsewhere)) {
            assertThat(replay.statusCode()).isEqualTo(201);
            assertThat(replay.body()).isEqualTo(first.body());
            assertThat(replay.headers().firstValue("Idempotency-Replayed")).hasValue("true");
            for (String name : new String[] {"Content-Type", "Content-Length", "Location", "X-Receipt"}) {
                assertThat(replay.headers().allValues(name))
                        .as(name)
                        .isEqualTo(first.headers().allValues(name));
            }
            assertThat(replay.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(payments()).isOne();
    }

    @Test
    void runsEveryRequestWithoutAKey() throws Exception {
        send(pay(one, null, PAYMENT));
        send(pay(one, null, PAYMENT));
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void ignoresTheKeyWhereTheHandlerIsNotIdempotent() throws Exception {
        send(request(one, "/plain", key, PAYMENT));
        send(request(one, "/plain", key, PAYMENT));
        assertThat(payments()).isEqualTo(2);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() throws Exception {
        send(pay(one, key, PAYMENT));
        HttpResponse<String> refused = send(pay(other, key, PAYMENT.replace("5", "6")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThatProblem(refused.body()).hasCode("IDEMPOTENCY_KEY_REUSED").isComplete();
        assertThat(refused.body()).contains("The header Idempotency-Key has the key of another request.");
        assertThat(payments()).isOne();
    }

    @Test
    void knowsAKeyWithAndWithoutQuotes() throws Exception {
        send(pay(one, key, PAYMENT));
        assertThat(isReplay(send(pay(one, '"' + key + '"', PAYMENT)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\"\""})
    void refusesAKeyThatIsNone(String invalid) throws Exception {
        HttpResponse<String> refused = send(pay(one, invalid, PAYMENT));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatProblem(refused.body()).hasCode("IDEMPOTENCY_KEY_INVALID").isComplete();
        assertThat(payments()).isZero();
    }

    @Test
    void refusesAKeyThatIsTooLong() throws Exception {
        assertThat(send(pay(one, "k".repeat(256), PAYMENT)).statusCode()).isEqualTo(400);
        assertThat(send(pay(one, "k".repeat(255), PAYMENT)).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesTwoKeys() throws Exception {
        HttpRequest twice =
                pay(one, key, PAYMENT).header("Idempotency-Key", "second").build();
        assertThat(CLIENT.send(twice, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    @Test
    void demandsAKeyWhereTheHandlerDoes() throws Exception {
        HttpResponse<String> refused = send(request(one, "/accounts/1/payments?amount=1", null, ""));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatProblem(refused.body()).hasCode("IDEMPOTENCY_KEY_MISSING").isComplete();
        assertThat(payments()).isZero();
    }

    @Test
    void scopesKeysByCallerAndOperation() throws Exception {
        send(pay(one, key, PAYMENT));
        assertThat(isReplay(send(pay(one, key, PAYMENT).header("X-User", "ann"))))
                .isFalse();
        assertThat(isReplay(send(pay(one, key, PAYMENT).header("X-User", "ben"))))
                .isFalse();
        assertThat(isReplay(send(pay(one, key, PAYMENT).header("X-User", "ann"))))
                .isTrue();
        assertThat(isReplay(send(request(one, "/accounts/1/payments?amount=1", key, ""))))
                .isFalse();
        assertThat(payments()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts/2/payments?amount=1", "/accounts/1/payments?amount=2"})
    void seesPathAndQueryAsPartsOfTheRequest(String path) throws Exception {
        send(request(one, "/accounts/1/payments?amount=1", key, ""));
        assertThat(send(request(one, path, key, "")).statusCode()).isEqualTo(422);
    }

    @Test
    void readsFormsAndFilesWhateverTheirBoundary() throws Exception {
        assertThat(isReplay(send(upload("first", "same")))).isFalse();
        assertThat(isReplay(send(upload("second", "same")))).isTrue();
        assertThat(send(upload("third", "different")).statusCode()).isEqualTo(422);
        assertThat(payments()).isOne();
    }

    @Test
    void letsOnlyOneOfTwoNodesWorkAtOnce() throws Exception {
        String payment = "{\"amount\":5,\"say\":\"wait\"}";
        Gate gate = one.getBean(Gate.class);
        CompletableFuture<HttpResponse<String>> first =
                CLIENT.sendAsync(pay(one, key, payment).build(), BodyHandlers.ofString());
        gate.awaitEntered();
        HttpResponse<String> second = send(pay(other, key, payment));
        gate.open();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        assertThatProblem(second.body()).hasCode("IDEMPOTENCY_KEY_IN_USE").isComplete();
        assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        HttpResponse<String> third = send(pay(other, key, payment));
        assertThat(third.body()).isEqualTo(first.get().body());
        assertThat(payments()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail", "fail and hide", "fail and tell", "break", "large", "unwritable"})
    void undoesWhatFailsAndRunsItAgain(String say) throws Exception {
        String payment = "{\"amount\":5,\"say\":\"" + say + "\"}";
        HttpResponse<String> first = send(pay(one, key, payment));
        HttpResponse<String> second = send(pay(one, key, payment));
        assertThat(first.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(isReplay(second)).isFalse();
        assertThat(payments()).isZero();
        assertThat(send(pay(one, key, PAYMENT)).statusCode())
                .as("nothing is kept")
                .isEqualTo(201);
    }

    @Test
    void keepsTheRefusalThatTheHandlerReturns() throws Exception {
        String payment = "{\"amount\":5,\"say\":\"decline\"}";
        HttpResponse<String> first = send(pay(one, key, payment));
        HttpResponse<String> second = send(pay(one, key, payment));
        assertThat(first.statusCode()).isEqualTo(402);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(isReplay(second)).isTrue();
        assertThat(payments()).isOne();
    }

    @Test
    void letsTheCallerMendAnInvalidRequestUnderTheSameKey() throws Exception {
        HttpResponse<String> invalid = send(pay(one, key, PAYMENT.replace("5", "-5")));
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThatProblem(invalid.body()).hasCode("VALIDATION_FAILED").hasPointers("/amount");
        assertThat(send(pay(one, key, PAYMENT)).statusCode()).isEqualTo(201);
    }

    @Test
    void repeatsTheResponseThatNeverArrived() throws Exception {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> send(pay(one, key, PAYMENT).header("X-Cut", "1")));
        assertThat(payments()).isOne();
        HttpResponse<String> again = send(pay(other, key, PAYMENT));
        assertThat(isReplay(again)).isTrue();
        assertThat(again.body()).contains("id", "Grüße");
        assertThat(payments()).isOne();
    }

    @Test
    void undoesTheWorkOfANodeThatDiesInIt() throws Exception {
        String payment = "{\"amount\":5,\"say\":\"wait\"}";
        try (ConfigurableApplicationContext dying = node()) {
            Gate gate = dying.getBean(Gate.class);
            CompletableFuture<HttpResponse<String>> first =
                    CLIENT.sendAsync(pay(dying, key, payment).build(), BodyHandlers.ofString());
            gate.awaitEntered();
            jdbc().sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database ="
                            + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                    .query(Boolean.class)
                    .list();
            gate.open();
            assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isGreaterThanOrEqualTo(500);
        }
        assertThat(payments()).isZero();
        other.getBean(Gate.class).open();
        assertThat(send(pay(other, key, payment)).statusCode()).isEqualTo(201);
        assertThat(payments()).isOne();
    }

    @Test
    void forgetsAKeyWhenItExpires() throws Exception {
        TestClock clock = one.getBean(TestClock.class);
        send(pay(one, key, PAYMENT));
        send(request(one, "/accounts/1/payments?amount=1", key, ""));
        clock.advance(Duration.ofHours(2));
        assertThat(isReplay(send(pay(one, key, PAYMENT)))).isTrue();
        assertThat(isReplay(send(request(one, "/accounts/1/payments?amount=1", key, ""))))
                .isFalse();
        clock.advance(Duration.ofHours(22));
        assertThat(isReplay(send(pay(one, key, PAYMENT)))).isFalse();
        assertThat(payments()).isEqualTo(4);
    }

    @Test
    void takesExpiredRowsAlong() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(pay(one, UUID.randomUUID().toString(), PAYMENT));
        }
        one.getBean(TestClock.class).advance(Duration.ofDays(2));
        send(pay(one, key, PAYMENT));
        send(pay(one, UUID.randomUUID().toString(), PAYMENT));
        assertThat(jdbc().sql("SELECT count(*) FROM idempotency_keys WHERE expires_at < now() + interval '100 years'")
                        .query(Integer.class)
                        .single())
                .isLessThan(20);
    }

    @Test
    void doesNothingThatItCannotRecord() throws Exception {
        jdbc().sql("ALTER TABLE idempotency_keys RENAME TO gone").update();
        try {
            assertThat(send(pay(one, key, PAYMENT)).statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            jdbc().sql("ALTER TABLE gone RENAME TO idempotency_keys").update();
        }
        assertThat(payments()).isZero();
    }

    @Test
    void storesNeitherKeyNorRequest() throws Exception {
        send(pay(one, key, PAYMENT.replace("nothing", "confidential")));
        String rows = String.join(
                "\n",
                jdbc().sql("SELECT k::text FROM idempotency_keys k")
                        .query(String.class)
                        .list());
        assertThat(rows).isNotEmpty().doesNotContain(key, "confidential");
    }

    private static ConfigurableApplicationContext node(String... more) {
        SpringApplication application = new SpringApplication(PaymentsApplication.class);
        String[] common = {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--spring.datasource.url=" + database.getJdbcUrl(),
            "--spring.datasource.username=" + database.getUsername(),
            "--spring.datasource.password=" + database.getPassword(),
            "--ashlar.core.idempotency.jdbc.initialize-schema=always",
            "--ashlar.core.idempotency.max-response-size=4KB"
        };
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return application.run(all);
    }

    private static JdbcClient jdbc() {
        return other.getBean(JdbcClient.class);
    }

    private static int payments() {
        return jdbc().sql("SELECT count(*) FROM payments").query(Integer.class).single();
    }

    private static boolean isReplay(HttpResponse<?> response) {
        return response.headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static HttpRequest.Builder pay(ConfigurableApplicationContext node, String key, String body) {
        return request(node, "/payments", key, body);
    }

    private static HttpRequest.Builder request(
            ConfigurableApplicationContext node, String path, String key, String body) {
        int port = ((WebServerApplicationContext) node).getWebServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private HttpRequest.Builder upload(String boundary, String content) {
        String body = """
                --%1$s
                Content-Disposition: form-data; name="amount"

                7
                --%1$s
                Content-Disposition: form-data; name="file"; filename="a.txt"
                Content-Type: text/plain

                %2$s
                --%1$s--
                """.formatted(boundary, content).replace("\n", "\r\n");
        return request(one, "/receipts", key, body)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> sendBytes(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
