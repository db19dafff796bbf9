package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ashlar.errors.NotFoundException;
import dev.ashlar.observability.BusinessEvent;
import dev.ashlar.test.postgres.FreshDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class MetricsIntegrationTests {

    /** What Prometheus says of a target, and what the JVM says from Java 21 on. */
    private static final Set<String> ELSEWHERE =
            Set.of("up", "jvm_threads_virtual_pinned_seconds_count", "jvm_threads_virtual_submit_failed_total");

    private static final FreshDatabase DATABASE = FreshDatabase.create();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext app;
    private static int port;
    private static int managementPort;

    @BeforeAll
    static void start() {
        app = new SpringApplication(App.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--management.server.port=0",
                        "--management.server.address=127.0.0.1",
                        "--logging.file.name=" + folder.resolve("app.log"),
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.buffered=false",
                        "--server.tomcat.accesslog.directory=" + folder,
                        "--spring.datasource.url=" + DATABASE.getJdbcUrl(),
                        "--spring.datasource.username=" + DATABASE.getUsername(),
                        "--spring.datasource.password=" + DATABASE.getPassword(),
                        "--ashlar.observability.sql.slow-threshold=50ms");
        Environment environment = app.getEnvironment();
        port = ((WebServerApplicationContext) app).getWebServer().getPort();
        managementPort = environment.getRequiredProperty("local.management.port", Integer.class);
    }

    @AfterAll
    static void stop() throws SQLException {
        app.close();
        DATABASE.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    /** OBS-37, OBS-05. */
    @Test
    void countsAnswersByRouteAndOutcomeInBuckets() throws Exception {
        for (int i = 0; i < 20; i++) {
            get(port, "/counted/" + i);
        }
        get(port, "/counted/500");
        get(port, "/counted/404");
        await().untilAsserted(() -> assertCountedByOutcome(scrape()));
    }

    private static void assertCountedByOutcome(List<String> lines) {
        assertThat(lines)
                .filteredOn(
                        line -> line.startsWith("http_server_requests_seconds_count") && line.contains("/counted/{id}"))
                .hasSize(3)
                .anyMatch(line -> line.contains("outcome=\"SUCCESS\"") && line.endsWith(" 20"))
                .anyMatch(line -> line.contains("outcome=\"CLIENT_ERROR\"") && line.endsWith(" 1"))
                .anyMatch(line -> line.contains("outcome=\"SERVER_ERROR\"") && line.endsWith(" 1"));
        assertThat(lines)
                .anyMatch(line -> line.contains("le=\"0.1\""))
                .anyMatch(line -> line.contains("le=\"0.3\""))
                .anyMatch(line -> line.contains("le=\"1.0\""));
    }

    @Test
    void countsAScanOfPathsAsOneRoute() throws Exception {
        for (int i = 0; i < 30; i++) {
            get(port, "/scan-" + i + "/admin.php");
        }
        assertThat(String.join("\n", scrape())).doesNotContain("scan-");
    }

    /** OBS-39. */
    @Test
    void countsEventsOfTheBusinessByOutcome() throws Exception {
        Orders orders = app.getBean(Orders.class);
        for (int i = 0; i < 10; i++) {
            place(orders, i);
        }
        orders.ship().join();
        assertThat(scrape())
                .anyMatch(line -> line.startsWith("order_placed_total{outcome=\"success\"") && line.endsWith(" 8"))
                .anyMatch(line -> line.startsWith("order_placed_total{outcome=\"failure\"") && line.endsWith(" 2"))
                .anyMatch(line -> line.startsWith("order_shipped_total{outcome=\"success\""));
    }

    /** All that the files show is there after one request of each kind: a name that nobody exports is a panel that stays empty. */
    @Test
    void exportsWhatTheDashboardAndTheAlertsAskFor() throws Exception {
        for (String order : List.of("1", "500", "404", "429", "slow", "repeated", "missing")) {
            get(port, "/orders/" + order);
        }
        app.getBean(Orders.class).ship().join();
        get(port, "/actuator/health");
        await().untilAsserted(() -> assertExported(Query.all()));
    }

    @Test
    void theGuideListsThemWithTheirLabels() throws Exception {
        exportsWhatTheDashboardAndTheAlertsAskFor();
        Scrape scrape = Scrape.parse(get(managementPort, "/actuator/prometheus"));
        SortedMap<String, String> metrics = new TreeMap<>();
        scrape.names().filter(name -> name.startsWith("ashlar_")).forEach(name -> metrics.put(name, ""));
        for (Query query : Query.all()) {
            PromQl.parse(query.expression()).selectors().forEach(selector -> metrics.put(selector.name(), ""));
        }
        metrics.keySet().removeAll(Set.of("", "up"));
        metrics.replaceAll((name, none) ->
                scrape.labels(name).stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")));
        metrics.replaceAll((name, labels) -> labels.isEmpty() ? "–" : labels);
        new ReferenceTable("| metric | labels | what |").says(metrics);
    }

    private static void assertExported(List<Query> queries) throws IOException, InterruptedException {
        Scrape scrape = Scrape.parse(get(managementPort, "/actuator/prometheus"));
        for (Query query : queries) {
            PromQl expression = PromQl.parse(query.expression());
            assertThat(expression.selectors()).as(query.expression()).isNotEmpty();
            for (PromQl.Selector selector : expression.selectors()) {
                assertThat(scrape.has(selector, expression.labels()) || ELSEWHERE.contains(selector.name()))
                        .as("%s of '%s', of: %s", selector, query.name(), query.expression())
                        .isTrue();
            }
            assertThat(expression.labels()).as(query.name()).containsAll(query.shownLabels());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum by (uri) (rate(http_server_requests_seconds_total[5m]))",
                "sum by (route) (rate(http_server_requests_seconds_count[5m]))",
                "http_server_requests_seconds_count{status=\"299\"}",
                "up == 0 unless made_up > 1",
                "label_values(http_server_requests_seconds_count, made_up)"
            })
    void noticesWhatNobodyExports(String expression) throws Exception {
        get(port, "/orders/1");
        await().untilAsserted(() ->
                assertThat(scrape()).anyMatch(line -> line.startsWith("http_server_requests_seconds_count")));
        assertThatThrownBy(() -> assertExported(List.of(new Query("made up", expression, ""))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("made up");
    }

    /** OBS-29, OBS-01. */
    @Test
    void warnsOfRepeatedQueriesOfARequestWhoseLineCountsThem() throws Exception {
        try (LoggedEvents lines = LoggedEvents.of("http.request");
                LoggedEvents warnings = LoggedEvents.of("dev.ashlar.observability.sql")) {
            get(port, "/orders/n1");
            Map<String, Object> line = lines.awaitLineOf("/orders/n1");
            assertThat(line)
                    .containsEntry("db.query_count", 21L)
                    .containsKeys("db.time_ms", "duration_ms", "bytes_in", "bytes_out", "request.id");
            Map<String, Object> warning = warnings.await("N+1: SELECT relname FROM pg_class WHERE oid = ? x20");
            assertThat(warning)
                    .containsEntry("http.route", "/orders/{id}")
                    .containsEntry("db.repetitions", 20)
                    .hasEntrySatisfying(
                            "code.caller",
                            caller -> assertThat(caller.toString()).contains("MetricsIntegrationTests.java:"));
        }
    }

    /** OBS-28. */
    @Test
    void warnsOfASlowQueryWithItsRouteAndRows() throws Exception {
        try (LoggedEvents warnings = LoggedEvents.of("dev.ashlar.observability.sql")) {
            get(port, "/orders/slow");
            assertThat(warnings.await("Slow statement: "))
                    .containsEntry("db.statement", "SELECT CAST(pg_sleep(?) AS text)")
                    .containsEntry("http.route", "/orders/{id}")
                    .containsEntry("db.rows", 1L);
        }
    }

    /** OBS-39. */
    @Test
    void theLineOfARequestHasTheEventsOfTheBusiness() throws Exception {
        try (LoggedEvents lines = LoggedEvents.of("http.request")) {
            get(port, "/orders/ship");
            assertThat(lines.awaitLineOf("/orders/ship")).containsEntry("business.order_shipped", "success");
        }
    }

    /** OBS-01: it says so that there was none. */
    @Test
    void theLineOfARequestWithoutStatementsSaysSo() throws Exception {
        try (LoggedEvents lines = LoggedEvents.of("http.request")) {
            get(port, "/orders/quiet");
            assertThat(lines.awaitLineOf("/orders/quiet"))
                    .containsEntry("db.query_count", 0L)
                    .containsEntry("db.time_ms", 0L);
        }
    }

    /** Whatever tells of a request that fails with secrets all around it. */
    @Test
    void noSecretIsInAnyOutput(CapturedOutput output) throws Exception {
        String body = get(port, "/orders/leak?token=QSECRET&q=leaking");
        await().until(() -> accessLog().contains("q=leaking") && log().contains("duplicate key"));
        String metrics = String.join("\n", scrape());
        String health = get(managementPort, "/actuator/health");
        assertThat(List.of(body, accessLog(), log(), output.getAll(), metrics, health))
                .noneMatch(text -> text.contains("QSECRET"));
        assertThat(log()).contains("password=***");
    }

    private static String log() throws IOException {
        return Files.readString(folder.resolve("app.log"));
    }

    /** The endpoints have a server of their own. */
    @Test
    void tellsOfRequestsToTheEndpointsTooWithoutTheirSecrets() throws Exception {
        try (LoggedEvents lines = LoggedEvents.of("http.request")) {
            get(managementPort, "/actuator/info?token=QSECRET");
            lines.awaitLineOf("/actuator/info");
        }
        await().until(() -> accessLog().contains("/actuator/info?token="));
        assertThat(accessLog()).doesNotContain("QSECRET");
    }

    private static String accessLog() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(MetricsIntegrationTests::isAccessLog).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static boolean isAccessLog(Path file) {
        return file.getFileName().toString().contains("access_log");
    }

    @Test
    void keepsMetricsFromThePortOfTheApplication() throws Exception {
        assertThat(get(port, "/actuator/prometheus")).doesNotContain("http_server_requests");
    }

    private static void place(Orders orders, int number) {
        try {
            orders.place(number);
        } catch (IllegalStateException soldOut) {
            assertThat(number).isLessThan(2);
        }
    }

    private static List<String> scrape() throws IOException, InterruptedException {
        return get(managementPort, "/actuator/prometheus")
                .lines()
                .map(String::strip)
                .map(line -> line.endsWith(".0") ? line.substring(0, line.length() - 2) : line)
                .toList();
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({OrderController.class, Orders.class})
    static class App {}

    @Service
    static class Orders {

        @BusinessEvent("order.placed")
        void place(int number) {
            if (number < 2) {
                throw new IllegalStateException("sold out");
            }
        }

        @BusinessEvent("order.shipped")
        CompletableFuture<String> ship() {
            return CompletableFuture.completedFuture("shipped");
        }
    }

    @RestController
    static class OrderController {

        private final JdbcTemplate database;
        private final Orders orders;

        OrderController(JdbcTemplate database, Orders orders) {
            this.database = database;
            this.orders = orders;
        }

        @GetMapping({"/orders/{id}", "/counted/{id}"})
        ResponseEntity<String> order(@PathVariable String id) {
            return switch (id) {
                case "500" ->
                    ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body("");
                case "404" -> ResponseEntity.notFound().build();
                case "429" -> ResponseEntity.status(429).body("");
                case "slow" -> ask("SELECT CAST(pg_sleep(0.06) AS text)", 1);
                case "repeated" -> ask("SELECT 'again' FROM (VALUES (1)) AS one", 20);
                case "n1" -> children();
                case "leak" -> throw leak();
                case "ship" -> ResponseEntity.ok(orders.ship().join());
                case "missing" -> throw new NotFoundException("order", id);
                default -> ResponseEntity.ok(id);
            };
        }

        private ResponseEntity<String> children() {
            for (Long id : database.queryForList("SELECT oid FROM pg_class LIMIT 20", Long.class)) {
                database.queryForList("SELECT relname FROM pg_class WHERE oid = " + id);
            }
            return ResponseEntity.ok("");
        }

        private RuntimeException leak() {
            database.execute("CREATE TEMPORARY TABLE login (password text PRIMARY KEY)");
            database.update("INSERT INTO login VALUES (?)", "QSECRET");
            try {
                database.update("INSERT INTO login VALUES (?)", "QSECRET");
                return new IllegalStateException("no failure");
            } catch (DataAccessException failure) {
                return new IllegalStateException("password=QSECRET", failure);
            }
        }

        private ResponseEntity<String> ask(String query, int times) {
            for (int i = 0; i < times; i++) {
                database.queryForObject(query, String.class);
            }
            return ResponseEntity.ok(query);
        }
    }
}
