package dev.ashlar.errors.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

class ProblemStatusHandlerTests {

    private static final String PROBLEM = """
            {"type": "/problems/validation-failed", "title": "Invalid input", "status": 422, "detail": "It is.",
             "code": "VALIDATION_FAILED", "requestId": "r-1", "errors": [
             {"pointer": "#/lines/0/quantity", "code": "MIN", "detail": "Must be at least 1.", "min": 1},
             {"in": "query", "parameter": "page", "code": "MAX"}]}""";

    private final RestClient.Builder builder = RestClient.builder().defaultStatusHandler(new ProblemStatusHandler());

    private HttpServer server;
    private String contentType = "application/problem+json";
    private String body = PROBLEM;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.getResponseHeaders().set("Retry-After", "9");
            exchange.sendResponseHeaders(422, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        builder.baseUrl("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void turnsAProblemBackIntoAnException() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::call)
                .withMessage("422 VALIDATION_FAILED (requestId r-1): It is.")
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode().value()).isEqualTo(422);
                    assertThat(problem.code()).isEqualTo("VALIDATION_FAILED");
                    assertThat(problem.type()).isEqualTo("/problems/validation-failed");
                    assertThat(problem.requestId()).isEqualTo("r-1");
                    assertThat(problem.problem().title()).isEqualTo("Invalid input");
                    assertThat(problem.problem().members()).containsKey("errors");
                    assertThat(problem.getResponseHeaders()).isNotNull();
                    assertThat(problem.getResponseHeaders().getFirst("Retry-After"))
                            .isEqualTo("9");
                    assertThat(problem.getResponseBodyAsString()).isEqualTo(PROBLEM);
                });
    }

    @Test
    void readsTheSingleErrors() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::call).satisfies(problem -> {
            assertThat(problem.errors()).extracting(ReceivedError::pointer).containsExactly("#/lines/0/quantity", null);
            assertThat(problem.errors()).extracting(ReceivedError::parameter).containsExactly(null, "page");
            assertThat(problem.errors().get(0).detail()).isEqualTo("Must be at least 1.");
            assertThat(problem.errors().get(0).members()).containsEntry("min", 1);
        });
    }

    @Test
    void throwsWhatTheApplicationMakesOfIt() {
        RestClient client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .defaultStatusHandler(
                        new ProblemStatusHandler(problem -> new IllegalStateException("made of " + problem.code())))
                .build();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> client.get().retrieve().body(String.class))
                .withMessage("made of VALIDATION_FAILED");
    }

    @Test
    void servesHttpInterfaces() {
        Things things = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(builder.build()))
                .build()
                .createClient(Things.class);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(things::first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": 7, \"type\": [], \"errors\": \"none\", \"requestId\": null}"})
    void makesDoWithProblemsThatSayLittle(String little) {
        body = little;
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::call).satisfies(problem -> {
            assertThat(problem.code()).isNull();
            assertThat(problem.type()).isEqualTo("about:blank");
            assertThat(problem.requestId()).isNull();
            assertThat(problem.errors()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html                | <html>",
                "application/problem+json | <html>",
                "application/problem+json | []",
                "application/problem+json | {\"code\":",
                "application/problem+json | ''",
                "no media type            | {}"
            })
    void leavesWhatIsNoProblemToSpring(String type, String content) {
        contentType = type;
        body = content;
        assertThatExceptionOfType(RestClientResponseException.class)
                .isThrownBy(this::call)
                .isNotInstanceOf(ProblemException.class)
                .satisfies(
                        failure -> assertThat(failure.getStatusCode().value()).isEqualTo(422));
    }

    @Test
    void readsNoMoreOfABodyThanItKeeps() {
        body = "{\"detail\": \"" + "x".repeat(1_000_000) + "\"}";
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(this::call)
                .satisfies(failure ->
                        assertThat(failure.getResponseBodyAsByteArray()).hasSize(64 * 1024));
    }

    private void call() {
        builder.build().get().retrieve().toBodilessEntity();
    }

    interface Things {

        @GetExchange("/")
        String first();
    }
}
