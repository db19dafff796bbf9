package dev.ashlar.security.autoconfigure.ratelimit;

import static dev.ashlar.security.autoconfigure.ratelimit.RateLimitIntegrationTests.authorization;
import static dev.ashlar.security.autoconfigure.ratelimit.RateLimitIntegrationTests.spoofed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import redis.embedded.RedisServer;

/** Two nodes that share what they count. */
@ExtendWith(OutputCaptureExtension.class)
class SharedRateLimitIntegrationTests {

    private static final String[] LIMIT = {
        "--ashlar.security.rate-limits.caller=100/min",
        // However busy the machine that runs this is.
        "--ashlar.security.rate-limits.shared-store.timeout=10s"
    };

    /** What the client of Redis waits for an answer unless it is told otherwise. */
    private static final Duration PATIENCE_OF_LETTUCE = Duration.ofSeconds(60);

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    class OnOnePostgres {

        private FreshDatabase database;
        private LimitedApplication one;
        private LimitedApplication other;

        @BeforeAll
        void start() {
            database = migrated();
            one = LimitedApplication.start(onPostgres(database, LIMIT));
            other = LimitedApplication.start(onPostgres(database, LIMIT));
        }

        @AfterAll
        void stop() throws Exception {
            other.close();
            one.close();
            database.close();
        }

        /** SEC-51. */
        @Test
        void twoNodesShareOneBudgetExactly() throws Exception {
            assertThat(parallel(300, one, other))
                    .filteredOn(status -> status == 200)
                    .hasSize(100);
            assertThat(one.get("/books", authorization("another")).statusCode()).isEqualTo(200);
        }

        /** SEC-30: whoever guesses passwords at two nodes, from made-up addresses, has one budget. */
        @Test
        void twoNodesCountGuessesTogether() {
            List<Integer> statuses = IntStream.range(0, 100)
                    .mapToObj(call -> (call % 2 == 0 ? one : other).post("/auth/login", spoofed(call % 10)))
                    .map(response -> response.statusCode())
                    .toList();
            assertThat(statuses.subList(0, 20)).containsOnly(401);
            assertThat(statuses.subList(20, 100)).containsOnly(429);
        }

        @Test
        void deletesTheRowsOfBudgetsThatAreFullAgain() {
            ExpiredBuckets expired = one.context().getBean(ExpiredBuckets.class);
            one.get("/open");
            long before = rows(database);
            assertThat(before).isPositive();
            expired.delete();
            assertThat(rows(database)).isEqualTo(before);
            JdbcClient.create(dataSource(database))
                    .sql("UPDATE rate_limit_buckets SET expires_at = 0")
                    .update();
            expired.delete();
            assertThat(rows(database)).isZero();
        }
    }

    /** SEC-51, on Redis. */
    @Test
    void twoNodesOnOneRedisShareOneBudgetExactly() throws Exception {
        int port = freePort();
        RedisServer redis = redis(port);
        try (LimitedApplication one = LimitedApplication.start(onRedis(port, LIMIT));
                LimitedApplication other = LimitedApplication.start(onRedis(port, LIMIT))) {
            assertThat(parallel(300, one, other))
                    .filteredOn(status -> status == 200)
                    .hasSize(100);
            assertThat(one.get("/books", authorization("another")).statusCode()).isEqualTo(200);
        } finally {
            redis.stop();
        }
    }

    @Test
    void countsLocallyWhileRedisIsAwayAndSaysSoOnce(CapturedOutput output) throws Exception {
        int port = freePort();
        RedisServer redis = redis(port);
        try (LimitedApplication app =
                LimitedApplication.start(onRedis(port, "--ashlar.security.rate-limits.caller=5/min"))) {
            assertThat(app.get("/books", authorization("somebody")).statusCode())
                    .isEqualTo(200);
            redis.stop();
            long start = System.nanoTime();
            List<Integer> statuses = IntStream.range(0, 7)
                    .mapToObj(call -> app.get("/books", authorization("ada")).statusCode())
                    .toList();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE_OF_LETTUCE);
            assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429, 429);
            assertThat(output.getOut().split("cannot be counted in the store")).hasSize(2);
        } finally {
            redis.stop();
        }
    }

    @Test
    void startsWithoutRedisAndRefusesWhereToldTo() throws Exception {
        try (LimitedApplication app = LimitedApplication.start(
                onRedis(freePort(), "--ashlar.security.rate-limits.on-store-failure=refuse"))) {
            assertThat(app.get("/open").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void letsThroughWithoutRedisWhereToldTo() throws Exception {
        try (LimitedApplication app = LimitedApplication.start(onRedis(
                freePort(),
                "--ashlar.security.rate-limits.on-store-failure=allow",
                "--ashlar.security.rate-limits.address=1/min"))) {
            assertThat(Stream.generate(() -> app.get("/open").statusCode()).limit(3))
                    .containsOnly(200);
        }
    }

    @Test
    void refusesToStartWithoutTheTable() throws Exception {
        try (FreshDatabase database = FreshDatabase.create()) {
            assertThatThrownBy(() -> LimitedApplication.start(onPostgres(database)))
                    .hasMessageContaining("ashlar.security.rate-limits.store");
        }
    }

    private static List<Integer> parallel(int calls, LimitedApplication one, LimitedApplication other)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(50);
        try {
            List<Future<Integer>> answers = IntStream.range(0, calls)
                    .mapToObj(call -> callers.submit(() -> (call % 2 == 0 ? one : other)
                            .get("/books", authorization("ada"))
                            .statusCode()))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            callers.shutdownNow();
        }
    }

    private static FreshDatabase migrated() {
        FreshDatabase database = FreshDatabase.create();
        new ResourceDatabasePopulator(new ClassPathResource("dev/ashlar/security/ratelimit/schema-postgresql.sql"))
                .execute(dataSource(database));
        return database;
    }

    private static int rows(FreshDatabase database) {
        return JdbcClient.create(dataSource(database))
                .sql("SELECT count(*) FROM rate_limit_buckets")
                .query(Integer.class)
                .single();
    }

    private static DriverManagerDataSource dataSource(FreshDatabase database) {
        return new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static String[] onPostgres(FreshDatabase database, String... more) {
        return with(
                more,
                "--ashlar.security.rate-limits.store=jdbc",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private static String[] onRedis(int port, String... more) {
        return with(
                more,
                "--ashlar.security.rate-limits.store=redis",
                "--spring.data.redis.host=127.0.0.1",
                "--spring.data.redis.port=" + port);
    }

    private static String[] with(String[] more, String... common) {
        return Stream.of(common, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static RedisServer redis(int port) throws IOException {
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        try {
            redis.start();
        } catch (IOException absent) {
            assumeThat(absent).as("Redis does not run on this machine").isNull();
        }
        return redis;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
