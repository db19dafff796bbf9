package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.core.idempotency.Idempotent;
import dev.ashlar.observability.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

class RequestLogIntegrationTests extends ServletRequestLineContract {

    @Override
    SpringApplication application() {
        return new SpringApplication(App.class);
    }

    /** Whether the server tells that nobody took the answer. */
    boolean knowsWhetherTheClientIsGone() {
        return true;
    }

    @Override
    List<String> arguments() {
        return List.of("--ashlar.core.idempotency.store=memory");
    }

    @Test
    void tellsWhyARequestFailed(CapturedOutput output) throws Exception {
        HttpResponse<String> response = get("/missing");
        JsonNode line = onlyLine(output, "/missing");
        assertThat(line.at("/problem/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(JSON.readTree(response.body()).get("requestId").asString())
                .isEqualTo(line.at("/request/id").asString());
    }

    @Test
    void tellsOfRequestsThatTheServerRefuses(CapturedOutput output) throws Exception {
        raw("GET /orders/{{ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        await().until(() -> lines(output, "http.request").stream()
                .anyMatch(line -> line.at("/http/status").asInt() == 400
                        && line.at("/http/aborted").isMissingNode()));
    }

    @Test
    void tellsOfARequestThatTakesTooLong(CapturedOutput output) throws Exception {
        assertThat(get("/late").statusCode()).isEqualTo(503);
        JsonNode line = onlyLine(output, "/late");
        assertThat(line.at("/http/status").asInt()).isEqualTo(503);
        assertThat(line.at("/http/route").asString()).isEqualTo("/late");
    }

    @Test
    void tellsOnceOfAStreamOfEvents(CapturedOutput output) throws Exception {
        String events = get("/events").body();
        assertThat(events).contains("data:one", "data:two");
        assertThat(onlyLine(output, "/events").at("/bytes_out").asInt()).isGreaterThanOrEqualTo(events.length());
    }

    @Test
    void tellsOfAClientThatGoesAway(CapturedOutput output) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write("GET /endless HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isPositive();
            socket.setSoLinger(true, 0);
        }
        JsonNode line = onlyLine(output, "/endless");
        assertThat(line.at("/http/aborted").asBoolean()).isEqualTo(knowsWhetherTheClientIsGone());
        assertThat(line.at("/http/route").asString()).isEqualTo("/endless");
        assertThat(line.at("/http/status").asInt()).isLessThan(500);
    }

    /** What an interceptor would hold in memory before it is sent. */
    @Test
    void bodiesOfCallsAreSentWhileTheyAreWritten() throws Exception {
        assertThat(get("/upload").body()).isEqualTo("true");
    }

    /** OBS-10. */
    @Test
    void handsTheIdOnToWhomItCalls(CapturedOutput output) throws Exception {
        assertThat(get("/relay", "X-Request-Id", "relayed").body()).isEqualTo("relayed");
        assertThat(onlyLine(output, "/id").at("/request/id").asString()).isEqualTo("relayed");
        JsonNode line = onlyLine(output, "/relay");
        assertThat(line.at("/outgoing/count").asInt()).isOne();
        assertThat(line.at("/outgoing/time_ms").isNumber()).isTrue();
    }

    @Test
    void tellsOnceOfARequestThatGoesOnElsewhere(CapturedOutput output) throws Exception {
        assertThat(get("/callable", "X-Request-Id", "later").body()).isEqualTo("later");
        assertThat(onlyLine(output, "/callable").at("/callable/done").asBoolean())
                .isTrue();
    }

    @Test
    void tellsOfTasksOfARequest(CapturedOutput output) throws Exception {
        get("/task", "X-Request-Id", "tasked");
        assertThat(onlyLine(output, "/task").at("/task/done").asBoolean()).isTrue();
        assertThat(lines(output, "chat"))
                .singleElement()
                .satisfies(line -> assertThat(line.at("/request/id").asString()).isEqualTo("tasked"));
    }

    @Test
    void tellsWhetherAnEarlierRequestHadTheAnswer(CapturedOutput output) throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(payment("first", key)).isEqualTo(payment("again", key));
        assertThat(lineOf(output, "first").has("idempotency")).isFalse();
        assertThat(lineOf(output, "again").at("/idempotency/replayed").asBoolean())
                .isTrue();
    }

    @Test
    void tellsWhatWasInACache(CapturedOutput output) throws Exception {
        get("/names", "X-Request-Id", "uncached");
        get("/names", "X-Request-Id", "cached");
        assertThat(lineOf(output, "uncached").at("/cache/misses").asInt()).isOne();
        assertThat(lineOf(output, "uncached").at("/cache/hits").asInt()).isOne();
        assertThat(lineOf(output, "cached").at("/cache/hits").asInt()).isEqualTo(2);
        assertThat(lineOf(output, "cached").at("/cache/misses").isMissingNode()).isTrue();
    }

    private static String payment(String id, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/payments").headers("X-Request-Id", id, "Idempotency-Key", key);
        return CLIENT.send(request.POST(HttpRequest.BodyPublishers.noBody()).build(), BodyHandlers.ofString())
                .body();
    }

    private static void raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableCaching(proxyTargetClass = true)
    @Import({Orders.class, Names.class, Refusals.class})
    static class App {}

    static class Names {

        @Cacheable("names")
        public String name(String id) {
            return "name of " + id;
        }
    }

    @RestController
    static class Orders extends SharedOrders {

        private static final Logger LOG = LoggerFactory.getLogger("chat");

        private final RestClient.Builder client;
        private final AsyncTaskExecutor executor;
        private final Names names;

        Orders(RestClient.Builder client, AsyncTaskExecutor executor, Names names) {
            this.names = names;
            this.client = client;
            this.executor = executor;
        }

        @Idempotent
        @PostMapping("/payments")
        String pay() {
            return UUID.randomUUID().toString();
        }

        @GetMapping("/names")
        String names() {
            return names.name("a") + names.name("a");
        }

        @GetMapping("/relay")
        String relay(HttpServletRequest request) {
            return String.valueOf(client.build()
                    .get()
                    .uri("http://127.0.0.1:" + request.getLocalPort() + "/id")
                    .retrieve()
                    .body(String.class));
        }

        @GetMapping("/upload")
        boolean upload(HttpServletRequest request) {
            AtomicBoolean streams = new AtomicBoolean();
            client.build()
                    .get()
                    .uri("http://127.0.0.1:" + request.getLocalPort() + "/id")
                    .httpRequest(call -> streams.set(call instanceof StreamingHttpOutputMessage))
                    .retrieve()
                    .toBodilessEntity();
            return streams.get();
        }

        @GetMapping("/late")
        DeferredResult<String> late() {
            return new DeferredResult<>(250L);
        }

        @GetMapping("/events")
        SseEmitter events() throws IOException {
            SseEmitter emitter = new SseEmitter();
            emitter.send("one");
            emitter.send("two");
            emitter.complete();
            return emitter;
        }

        /** Until nobody takes it. */
        @GetMapping("/endless")
        StreamingResponseBody endless() {
            byte[] much = new byte[64 * 1024];
            return out -> {
                while (true) {
                    out.write(much);
                    out.flush();
                }
            };
        }

        @GetMapping("/callable")
        Callable<String> callable() {
            return () -> {
                RequestLog.add("callable.done", true);
                return String.valueOf(MDC.get("request.id"));
            };
        }

        @GetMapping("/task")
        String task() throws ExecutionException, InterruptedException {
            executor.submit(() -> {
                        RequestLog.add("task.done", true);
                        LOG.info("working");
                    })
                    .get();
            return "";
        }
    }
}
