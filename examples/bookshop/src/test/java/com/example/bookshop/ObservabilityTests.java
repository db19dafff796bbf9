package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.example.bookshop.author.AuthorRows;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One request, followed from its answer through the log, the metrics and the trace, as the README tells it. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Autowired
    private RestTestClient http;

    @Autowired
    private LocalCredentials local;

    @Autowired
    private AuthorRows authors;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    /** OBS-08. */
    @Test
    void theTraceOfTheCallerIsTakenUp() {
        EntityExchangeResult<String> answer = get("/authors/" + authors.saved().getId());
        assertThat(answer.getResponseHeaders().getFirst("X-Trace-Id")).isEqualTo(TRACE);
    }

    /** OBS-01, OBS-08: and the line of the request says all that is known of it. */
    @Test
    void theLineSaysWhoCalledInWhichTraceAndWhatItCost() {
        String path = "/authors/" + authors.saved().getId();
        ListAppender<ILoggingEvent> lines = listen();
        caller("ada")
                .get()
                .uri(path)
                .header("traceparent", PARENT)
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(lineOf(path, lines))
                .containsEntry("http.route", "/authors/{authorId}")
                .containsEntry("http.status", 200)
                .containsEntry("trace.id", TRACE)
                .containsEntry("user.id", "ada")
                .containsKeys("request.id", "duration_ms", "bytes_in", "bytes_out", "db.time_ms")
                .hasEntrySatisfying(
                        "db.query_count", count -> assertThat((Long) count).isPositive());
    }

    /** OBS-03 */
    @Test
    void theLineSaysWhoWasRefused() {
        String path = "/authors/" + UUID.randomUUID();
        ListAppender<ILoggingEvent> lines = listen();
        caller("eve").delete().uri(path).exchange().expectStatus().isForbidden();
        assertThat(lineOf(path, lines)).containsEntry("http.status", 403).containsEntry("user.id", "eve");
    }

    @Test
    void theAnswerNamesTheRequestAsTheLogDoes(CapturedOutput output) {
        String absent = "/authors/" + UUID.randomUUID();
        EntityExchangeResult<String> answer = get(absent);
        assertThat(answer.getResponseHeaders().getFirst("X-Request-Id")).isNotBlank();
        assertThat(answer.getResponseHeaders().getFirst("X-Trace-Id")).isEqualTo(TRACE);
        assertThat(answer.getResponseBody()).contains("\"requestId\":\"" + TRACE + "\"");
        await().until(() -> output.getOut().contains("GET /authors/{authorId} 404"));
    }

    @Test
    void theMetricsKnowTheRoute() {
        get("/authors/" + authors.saved().getId());
        String metrics = http.mutate()
                .defaultHeaders(local.of(LocalCaller.bearer().withRoles("OPS")))
                .build()
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();
        assertThat(metrics.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .anySatisfy(line -> assertThat(line).contains("uri=\"/authors/{authorId}\"", "status=\"200\""));
    }

    /** Asked of the chain of the security starter: what the document leaves open, and what it does not. */
    @Test
    void theSummaryAtTheStartNamesTheRoutesThatAnybodyMayCall(
            CapturedOutput output,
            @Autowired ConfigurableApplicationContext context,
            @Autowired @Qualifier("ashlarStartupSummary") ApplicationListener<ApplicationReadyEvent> summary) {
        summary.onApplicationEvent(
                new ApplicationReadyEvent(new SpringApplication(), new String[0], context, Duration.ZERO));
        assertThat(output.getOut().lines().filter(line -> line.startsWith("    public_routes")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("GET /authors/{authorId}", "GET /actuator/health")
                        .doesNotContain("DELETE", "POST", "/actuator/prometheus", "/audit", "not known"));
    }

    /** OBS-29: what Hibernate runs is told of by the line of the application. */
    @Test
    void aQueryThatIsRepeatedInATransactionIsWarnedOf(CapturedOutput output) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            for (int i = 0; i < 20; i++) {
                entities.createQuery("select a from AuthorEntity a where a.id = :id")
                        .setParameter("id", UUID.randomUUID())
                        .getResultList();
            }
        });
        assertThat(output.getOut())
                .contains("N+1: select ", " from author", " x20 at com.example.bookshop.ObservabilityTests.");
    }

    private RestTestClient caller(String name) {
        return http.mutate()
                .defaultHeaders(HttpHeaders::clear)
                .defaultHeaders(local.of(LocalCaller.bearer().named(name)))
                .build();
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        ((Logger) LoggerFactory.getLogger("http.request")).addAppender(lines);
        return lines;
    }

    private static Map<String, Object> lineOf(String path, ListAppender<ILoggingEvent> lines) {
        Map<String, Object> fields = await().until(
                        () -> lines.list.stream()
                                .map(ObservabilityTests::fields)
                                .filter(line -> path.equals(line.get("url.path")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        ((Logger) LoggerFactory.getLogger("http.request")).detachAppender(lines);
        return fields;
    }

    private static Map<String, Object> fields(ILoggingEvent line) {
        return line.getKeyValuePairs().stream().collect(Collectors.toMap(pair -> pair.key, pair -> pair.value));
    }

    private EntityExchangeResult<String> get(String path) {
        return http.get()
                .uri(path)
                .header("traceparent", PARENT)
                .exchange()
                .returnResult(String.class);
    }
}
