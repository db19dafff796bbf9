package dev.ashlar.observability.autoconfigure.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.redaction.Sensitive;
import dev.ashlar.test.postgres.FreshDatabase;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.reactive.function.client.WebClient;

/** An application with a tracer, a database whose statements have spans, and all places that it writes to. */
@ExtendWith(OutputCaptureExtension.class)
class TracedApplicationTests {

    private static final String SECRET = "QSECRET";
    private static final String MAIL = "bob@x.org";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final FreshDatabase DATABASE = FreshDatabase.create();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext app;

    @BeforeAll
    static void start() throws IOException {
        app = new SpringApplication(App.class)
                .run(
                        "--spring.autoconfigure.exclude=" + excluded(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.buffered=false",
                        "--server.tomcat.accesslog.directory=" + folder,
                        "--logging.file.name=" + folder.resolve("app.log"),
                        "--management.endpoints.web.exposure.include=*",
                        "--management.tracing.sampling.probability=1",
                        "--ashlar.observability.redaction.pii=strict",
                        "--ashlar.errors.include-rejected-values=true",
                        "--spring.datasource.url=" + DATABASE.getJdbcUrl(),
                        "--spring.datasource.username=" + DATABASE.getUsername(),
                        "--spring.datasource.password=" + DATABASE.getPassword());
        app.getBean(JdbcTemplate.class)
                .execute("create table customers (email text constraint uq_customers__email unique);"
                        + " create table visits (name text, at date not null)");
    }

    @AfterAll
    static void stop() throws SQLException {
        app.close();
        DATABASE.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
        System.clearProperty("LOG_FILE");
    }

    /** OBS-10. */
    @ParameterizedTest
    @ValueSource(strings = {"/rest-client", "/web-client"})
    void callsCarryTheTraceAndTheIdOn(String path) throws Exception {
        assertThat(get(path, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01", "X-Request-Id", "carried")
                        .body())
                .matches("carried 00-" + TRACE + "-[0-9a-f]{16}-01")
                .doesNotContain("00f067aa0ba902b7");
    }

    /** OBS-08. */
    @Test
    void theAnswerNamesTheTraceOfTheCaller() throws Exception {
        assertThat(get("/ping", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .headers()
                        .firstValue("X-Trace-Id"))
                .hasValue(TRACE);
    }

    @Test
    void statementsHaveSpansWithoutWhatIsBoundAndAreCountedAllTheSame(CapturedOutput output) throws Exception {
        get("/statement");
        await().until(() -> output.getOut().contains("GET /statement 200"));
        assertThat(output.getOut().lines().filter(line -> line.contains("GET /statement 200")))
                .singleElement()
                .asString()
                .contains("\"db\":{\"query_count\":1");
        assertThat(spans().filter(span -> span.getAttributes().toString().contains("as marker")))
                .isNotEmpty()
                .noneMatch(span -> told(span).contains("BOUND-VALUE"));
    }

    /** OBS-19. */
    @Test
    void aConflictTellsNobodyTheAddressThatIsThereAlready(CapturedOutput output) throws Exception {
        post("/customers", MAIL);
        HttpResponse<String> refused = post("/customers", MAIL);
        assertThat(refused.statusCode()).isEqualTo(409);
        await().until(() -> output.getOut().contains("POST /customers 409"));
        assertThat(output.getOut()).contains("It is there already", "uq_customers__email", "(email)=(***)");
        assertThat(everything(output) + refused.body()).doesNotContain(MAIL);
    }

    /** OBS-11, OBS-12, OBS-14: whatever is written, and wherever. */
    @Test
    void noSecretOfAFailingRequestIsInAnythingThatIsWritten(CapturedOutput output) throws Exception {
        HttpResponse<String> failed = post("/canary?token=" + SECRET, "{\"password\":\"" + SECRET + "\"}");
        assertThat(failed.statusCode()).isEqualTo(500);
        await().until(() -> output.getOut().contains("POST /canary 500"));
        await().until(() -> file("access_log").contains("/canary"));
        assertThat(file("app.log")).contains("Canary");
        assertThat(spans().map(TracedApplicationTests::told))
                .anyMatch(span -> span.contains("/canary"))
                .anyMatch(span -> span.contains("access_token"));
        assertThat(everything(output) + failed.body()).contains("access_token").doesNotContain(SECRET);
    }

    /** OBS-17: neither where it is refused nor where it is logged. */
    @Test
    void aSensitiveMemberOfARequestIsToldNowhere(CapturedOutput output) throws Exception {
        HttpResponse<String> refused = post("/guests", "{\"name\":\"Grace\",\"shoeSize\":771234567}");
        assertThat(refused.body()).contains("\"rejected\":\"Grace\"", "#/shoeSize");
        HttpResponse<String> taken = post("/guests", "{\"name\":\"Ada\",\"shoeSize\":77123456}");
        assertThat(taken.statusCode()).isEqualTo(200);
        await().until(() -> output.getOut().contains("POST /guests 200"));
        assertThat(output.getOut()).contains("Guest[name=Ada, shoeSize=***]");
        assertThat(everything(output) + refused.body()).doesNotContain("77123456");
    }

    /** The driver tells each statement of a batch with its values, and PostgreSQL the row that it refuses. */
    @Test
    void valuesOfABatchAreToldNowhere(CapturedOutput output) throws Exception {
        HttpResponse<String> refused = post("/visits", "BOUND-IN-BATCH");
        await().until(() -> output.getOut().contains("POST /visits " + refused.statusCode()));
        assertThat(output.getOut()).contains("Batch entry 0 insert into visits", "Failing row contains (***)");
        assertThat(everything(output) + refused.body()).doesNotContain("BOUND-IN-BATCH");
    }

    @Test
    void anExporterOfTheApplicationStaysWhatItIs() {
        assertThat(app.getBean(InMemorySpanExporter.class)).isNotNull();
    }

    private static String excluded() throws IOException {
        return Stream.of(PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
                        .getProperty("spring.autoconfigure.exclude")
                        .split(","))
                .filter(name -> name.contains("jetty"))
                .reduce((first, second) -> first + "," + second)
                .orElseThrow();
    }

    private static Stream<SpanData> spans() {
        app.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
        return app.getBean(InMemorySpanExporter.class).getFinishedSpanItems().stream();
    }

    /** As it was sent: a record of OpenTelemetry tells its attributes and events. */
    private static String told(SpanData span) {
        return "%s %s %s %s".formatted(span.getName(), span.getAttributes(), span.getEvents(), span.getStatus());
    }

    private static String everything(CapturedOutput output) throws Exception {
        return String.join(
                "\n",
                output.getAll(),
                file("access_log"),
                file("app.log"),
                get("/actuator/prometheus").body(),
                get("/actuator/httpexchanges").body(),
                get("/actuator/metrics/http.server.requests").body(),
                spans().map(TracedApplicationTests::told).toList().toString());
    }

    private static String file(String name) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().contains(name)).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(headers.length == 0 ? request(path) : request(path).headers(headers));
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .headers("Content-Type", "application/json", "X-Api-Key", SECRET, "Authorization", "Bearer " + SECRET)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path) {
        int port = ((WebServerApplicationContext) app).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Work.class)
    static class App {

        @Bean
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }

        @Bean
        InMemoryHttpExchangeRepository exchanges() {
            return new InMemoryHttpExchangeRepository();
        }

        @Bean
        WebClient.Builder webClients(ObservationRegistry observations) {
            return WebClient.builder()
                    .clientConnector(new JdkClientHttpConnector())
                    .observationRegistry(observations);
        }
    }

    record Login(String password) {}

    record Guest(
            @Size(max = 3) String name,
            @Sensitive @Max(100_000_000) int shoeSize) {}

    @RestController
    static class Work {

        private static final Logger LOG = LoggerFactory.getLogger("work");

        private final RestClient.Builder restClients;
        private final WebClient.Builder webClients;
        private final JdbcTemplate database;

        Work(RestClient.Builder restClients, WebClient.Builder webClients, JdbcTemplate database) {
            this.restClients = restClients;
            this.webClients = webClients;
            this.database = database;
        }

        @GetMapping("/ping")
        String ping() {
            return "pong";
        }

        @GetMapping("/headers")
        String headers(@RequestHeader("X-Request-Id") String id, @RequestHeader String traceparent) {
            return id + " " + traceparent;
        }

        @GetMapping("/rest-client")
        String restClient(HttpServletRequest request) {
            return String.valueOf(
                    restClients.build().get().uri(here(request, "")).retrieve().body(String.class));
        }

        @GetMapping("/web-client")
        String webClient(HttpServletRequest request) {
            return String.valueOf(webClients
                    .build()
                    .get()
                    .uri(here(request, ""))
                    .retrieve()
                    .bodyToMono(String.class)
                    .block());
        }

        @GetMapping("/statement")
        List<String> statement() {
            return database.queryForList("select ?::text as marker", String.class, "BOUND-VALUE");
        }

        @PostMapping("/guests")
        void guest(@Valid @RequestBody Guest guest) {
            LOG.info("There is {}", guest);
        }

        @PostMapping("/visits")
        void visit(@RequestBody String name) {
            try {
                database.batchUpdate("insert into visits (name) values (?)", List.<Object[]>of(new Object[] {name}));
            } catch (DataAccessException refused) {
                LOG.warn("It is refused", refused);
                throw refused;
            }
        }

        @PostMapping("/customers")
        void customer(@RequestBody String email) {
            try {
                database.update("insert into customers (email) values (?)", email);
            } catch (DuplicateKeyException conflict) {
                LOG.warn("It is there already", conflict);
                throw conflict;
            }
        }

        @PostMapping("/canary")
        void canary(@RequestBody Login login, HttpServletRequest request) {
            MDC.put("password", login.password());
            LOG.atInfo().addKeyValue("apiKey", login.password()).log("Canary of {}", login);
            MDC.remove("password");
            database.queryForList("select ?::text as password", login.password());
            restClients
                    .build()
                    .get()
                    .uri(here(request, "?access_token=" + login.password()))
                    .retrieve()
                    .toBodilessEntity();
            throw new IllegalStateException("password=" + login.password());
        }

        private static String here(HttpServletRequest request, String query) {
            return "http://127.0.0.1:" + request.getLocalPort() + "/headers" + query;
        }
    }
}
