package com.example.bookshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.bookshop.author.AuthorRows;
import dev.ashlar.test.security.LocalCaller;
import dev.ashlar.test.security.LocalCredentials;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** One request, followed from its answer through the log, the metrics and the trace, as the README tells it. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ObservabilityTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private RestTestClient http;

    @Autowired
    private LocalCredentials local;

    @Autowired
    private AuthorRows authors;

    /** OBS-08. */
    @Test
    void theTraceOfTheCallerIsTakenUp() {
        EntityExchangeResult<String> answer = get("/authors/" + authors.saved().getId());
        assertThat(answer.getResponseHeaders().getFirst("X-Trace-Id")).isEqualTo(TRACE);
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

    private EntityExchangeResult<String> get(String path) {
        return http.get()
                .uri(path)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .exchange()
                .returnResult(String.class);
    }
}
