package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.RequestLog;
import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.client.reactive.JdkClientHttpConnector;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;

class RequestContextIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext app;
    private static int port;

    @BeforeAll
    static void start() {
        app = new SpringApplication(App.class)
                .run("--server.port=0", "--server.address=127.0.0.1", "--spring.main.lazy-initialization=true");
        port = ((WebServerApplicationContext) app).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        app.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/future", "/scheduled", "/wrapped", "/web-client"})
    void theIdGoesWhereTheWorkGoes(String path) throws Exception {
        assertThat(get(path, "id-of" + path.replace('/', '-'))).isEqualTo("id-of" + path.replace('/', '-'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/future", "/scheduled", "/wrapped", "/web-client"})
    void theIdIsGoneAfterwards(String path) throws Exception {
        get(path, "first");
        assertThat(get(path, "second")).isEqualTo("second");
        assertThat(get("/left", "third")).isEqualTo("{}");
    }

    @Test
    void callsWithoutWaitingAreCounted() throws Exception {
        assertThat(get("/counted", "counting")).isEqualTo("1");
    }

    @Test
    void eachRunOfAScheduledMethodHasAnIdOfItsOwn() {
        List<Map<String, String>> runs = app.getBean(Jobs.class).runs;
        await().until(() -> runs.size() >= 2);
        assertThat(runs.get(0))
                .containsEntry("task.name", "Jobs.run")
                .containsKey("task.id")
                .doesNotContainKey("request.id");
        assertThat(runs.get(1).get("task.id")).isNotEqualTo(runs.get(0).get("task.id"));
    }

    private static String get(String path, String id) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Request-Id", id)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableScheduling
    @Import({Work.class, Jobs.class})
    static class App {

        /** One thread, so that whatever stays in it is found. */
        @Bean(destroyMethod = "shutdown")
        ExecutorService single() {
            return Executors.newSingleThreadExecutor();
        }

        @Bean
        WebClient.Builder webClients() {
            return WebClient.builder().clientConnector(new JdkClientHttpConnector());
        }
    }

    static class Jobs {

        private final List<Map<String, String>> runs = new CopyOnWriteArrayList<>();

        @Scheduled(fixedDelay = 10)
        void run() {
            runs.add(Map.copyOf(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of())));
        }
    }

    @RestController
    static class Work {

        private final AsyncTaskExecutor executor;
        private final TaskScheduler scheduler;
        private final ExecutorService single;
        private final WebClient client;

        Work(
                AsyncTaskExecutor applicationTaskExecutor,
                TaskScheduler scheduler,
                ExecutorService single,
                WebClient.Builder clients) {
            this.executor = applicationTaskExecutor;
            this.scheduler = scheduler;
            this.single = single;
            this.client = clients.build();
        }

        @GetMapping("/future")
        String future() throws ExecutionException, InterruptedException {
            return CompletableFuture.supplyAsync(Work::id, executor).get();
        }

        @GetMapping("/scheduled")
        String scheduled() throws ExecutionException, InterruptedException {
            CompletableFuture<String> done = new CompletableFuture<>();
            scheduler.schedule(() -> done.complete(id()), Instant.now()).get();
            return done.get();
        }

        @GetMapping("/wrapped")
        String wrapped() throws ExecutionException, InterruptedException {
            return ContextExecutorService.wrap(
                            single, ContextSnapshotFactory.builder().build()::captureAll)
                    .submit(Work::id)
                    .get();
        }

        @GetMapping("/left")
        String left() throws ExecutionException, InterruptedException {
            return single.submit(() -> String.valueOf(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of())))
                    .get();
        }

        @GetMapping("/web-client")
        String webClient(HttpServletRequest request) {
            return String.valueOf(client.get()
                    .uri("http://127.0.0.1:" + request.getLocalPort() + "/named")
                    .retrieve()
                    .bodyToMono(String.class)
                    .block());
        }

        @GetMapping("/counted")
        String counted(HttpServletRequest request) {
            webClient(request);
            return String.valueOf(
                    Objects.requireNonNull(RequestLog.current()).fields().get("outgoing.count"));
        }

        @GetMapping("/named")
        String named(@RequestHeader("X-Request-Id") String id) {
            return id;
        }

        private static String id() {
            RequestLog log = RequestLog.current();
            return log != null && log.id().equals(MDC.get("request.id")) ? log.id() : "none";
        }
    }
}
