package dev.ashlar.observability.autoconfigure.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.health.DependencyCheck;
import dev.ashlar.test.postgres.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health while the database is stopped, killed and back. Spring Boot alone takes 30 s to 130 s to tell. */
class HealthIntegrationTests {

    /** Far more than the deadline, for machines that are busy; less than the pool alone takes to give up. */
    private static final Duration SOON = Duration.ofSeconds(25);

    private static final AtomicReference<CountDownLatch> HANGING = new AtomicReference<>(new CountDownLatch(0));

    private static final AtomicBoolean CACHE_DOWN = new AtomicBoolean();
    private static final AtomicBoolean PARTNER_DOWN = new AtomicBoolean();

    @TempDir
    private static Path data;

    private static PostgresServer database;
    private static int databasePort;
    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() throws Exception {
        databasePort = freePort();
        database = startDatabase();
        JdbcConnectionDetails connection = database.database("health");
        app = new SpringApplication(App.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url=" + connection.getJdbcUrl(),
                        "--spring.datasource.username=" + connection.getUsername(),
                        "--spring.datasource.password=" + connection.getPassword(),
                        "--ashlar.observability.health.optional=cache");
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    @AfterEach
    void mend() throws IOException {
        CACHE_DOWN.set(false);
        PARTNER_DOWN.set(false);
        signal("CONT");
        awaitStatus(200);
    }

    @AfterAll
    static void stop() {
        app.close();
        database.close();
    }

    /** OBS-32, OBS-34: a database that is there and does not answer. */
    @Test
    void tellsInTimeThatTheDatabaseHangs() throws Exception {
        signal("STOP");
        awaitStatus(503);
        assertTimely("/actuator/health", 503);
        assertTimely("/actuator/health/readiness", 503);
        assertTimely("/actuator/health/liveness", 200);
        signal("CONT");
        awaitStatus(200);
        assertTimely("/actuator/health", 200);
    }

    /** OBS-32, OBS-34: a database that is gone. */
    @Test
    void tellsInTimeThatTheDatabaseIsGone() throws Exception {
        database.close();
        awaitStatus(503);
        assertTimely("/actuator/health", 503);
        assertTimely("/actuator/health/liveness", 200);
        database = startDatabase();
        awaitStatus(200);
    }

    /** OBS-32: each answer is there while the check still hangs, which it does until all have been. */
    @Test
    void answersWhileADependencyHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        HANGING.set(hanging);
        try {
            awaitStatus(503);
            assertThat(status("/actuator/health")).isEqualTo(503);
            assertThat(status("/actuator/health/readiness")).isEqualTo(503);
            assertThat(status("/actuator/health/liveness")).isEqualTo(200);
            assertThat(hanging.getCount()).isOne();
        } finally {
            hanging.countDown();
        }
        awaitStatus(200);
    }

    @Test
    void staysReadyWithoutWhatItCanDoWithout() throws Exception {
        CACHE_DOWN.set(true);
        await().atMost(SOON).until(() -> body("/actuator/health").contains("DEGRADED"));
        assertThat(status("/actuator/health/readiness")).isEqualTo(200);
    }

    @Test
    void isNotReadyWithoutADependencyOfItsOwn() throws Exception {
        PARTNER_DOWN.set(true);
        awaitStatus(503);
        PARTNER_DOWN.set(false);
        awaitStatus(200);
    }

    /** OBS-35. */
    @Test
    void tellsStrangersNothingButTheStatus() throws Exception {
        PARTNER_DOWN.set(true);
        awaitStatus(503);
        assertThat(body("/actuator/health/readiness")).isEqualTo("{\"status\":\"DOWN\"}");
    }

    private static PostgresServer startDatabase() {
        return PostgresServer.keptIn(data, databasePort, Duration.ofMinutes(1));
    }

    private static void awaitStatus(int status) {
        await().atMost(SOON).until(() -> status("/actuator/health/readiness") == status);
    }

    private static void assertTimely(String path, int status) throws Exception {
        long start = System.nanoTime();
        assertThat(status(path)).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private static int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private static String body(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The server and the processes that it has for its connections. */
    private static void signal(String signal) throws IOException {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pid).get(0).strip()))
                .orElseThrow();
        String[] pids = Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .toArray(String[]::new);
        String[] command =
                Stream.concat(Stream.of("kill", "-" + signal), Stream.of(pids)).toArray(String[]::new);
        await().until(() -> new ProcessBuilder(command).start().waitFor() >= 0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class App {

        @Bean
        DependencyCheck cache() {
            return () -> failIf(CACHE_DOWN);
        }

        @Bean
        DependencyCheck slow() {
            return () -> HANGING.get().await();
        }

        @Bean
        DependencyCheck partner() {
            return () -> failIf(PARTNER_DOWN);
        }

        private static void failIf(AtomicBoolean down) {
            if (down.get()) {
                throw new IllegalStateException("at host 10.0.0.7");
            }
        }
    }
}
