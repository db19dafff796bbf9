package dev.ashlar.core.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import dev.ashlar.core.request.CallerResolver;
import dev.ashlar.core.request.OperationNaming;
import dev.ashlar.core.request.RequestContext;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.ProblemListener;
import dev.ashlar.errors.StandardErrorCode;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class RequestContextIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final String CONTEXT = new RequestContext("my-id", NOW, Locale.GERMAN, null, "Echo.%s").toString();

    @LocalServerPort
    private int port;

    @Autowired
    private BlockingQueue<String> refusals;

    @Test
    void isThatOfTheRequest() throws Exception {
        assertThat(get("/now").body()).isEqualTo(CONTEXT.formatted("now"));
    }

    @Test
    void followsAsynchronousHandlers() throws Exception {
        assertThat(get("/later").body()).isEqualTo(CONTEXT.formatted("later"));
    }

    @Test
    void followsAsynchronousMethods() throws Exception {
        assertThat(get("/elsewhere").body()).isEqualTo(CONTEXT.formatted("elsewhere"));
    }

    /** The container itself refuses the chunk, while the handler's body is read. */
    @Test
    void isThatOfTheRequestOnTheErrorPageToo() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("""
                    POST /read HTTP/1.1\r
                    Host: a\r
                    X-Request-Id: my-id\r
                    Accept-Language: de\r
                    Transfer-Encoding: chunked\r
                    \r
                    zz\r
                    """.getBytes(StandardCharsets.US_ASCII));
            assertThat(refusals.poll(1, TimeUnit.MINUTES)).isEqualTo(CONTEXT.formatted("read"));
        }
    }

    @Test
    void sharesItsIdWithTheProblem() throws Exception {
        assertThat(get("/missing").body()).contains("\"requestId\":\"my-id\"");
    }

    @Test
    void endsWithTheRequest() {
        RequestContext context = new RequestContext("id", NOW, Locale.ROOT, null, null);
        context.run(() -> {
            context.handledBy("ann", "op", Locale.ROOT)
                    .run(() -> assertThat(RequestContext.current().caller()).isEqualTo("ann"));
            assertThat(RequestContext.current()).isEqualTo(context);
        });
        assertThat(RequestContext.current()).isNull();
    }

    @Test
    void isCarriedByMicrometer() throws Exception {
        RequestContext context = new RequestContext("id", NOW, Locale.ROOT, null, null);
        ContextSnapshot snapshot =
                context.call(() -> ContextSnapshotFactory.builder().build().captureAll());
        AtomicReference<RequestContext> carried = new AtomicReference<>();
        Thread thread = new Thread(snapshot.wrap(() -> carried.set(RequestContext.current())));
        thread.start();
        thread.join();
        assertThat(carried).hasValue(context);
        assertThat(RequestContext.current()).isNull();
    }

    @Test
    void standsAsideForBeansOfTheApplication() {
        new WebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(TimeAutoConfiguration.class, RequestContextAutoConfiguration.class))
                .withBean(CallerResolver.class, () -> request -> "own")
                .withBean(OperationNaming.class, () -> handler -> "own")
                .withPropertyValues("ashlar.core.request-context.enabled=false")
                .run(context -> assertThat(context)
                        .hasSingleBean(CallerResolver.class)
                        .hasSingleBean(OperationNaming.class)
                        .doesNotHaveBean("ashlarRequestScopeFilter")
                        .doesNotHaveBean(TaskDecorator.class));
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Request-Id", "my-id")
                .header("Accept-Language", "de")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableAsync
    @Import({Echo.class, Background.class})
    static class EchoApplication {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        BlockingQueue<String> refusals() {
            return new LinkedBlockingQueue<>();
        }

        @Bean
        ProblemListener refusalListener(BlockingQueue<String> refusals) {
            return (body, context) -> {
                if (body.code() == StandardErrorCode.BAD_REQUEST) {
                    refusals.add(String.valueOf(RequestContext.current()));
                }
            };
        }
    }

    @RestController
    static class Echo {

        private final Background background;

        Echo(Background background) {
            this.background = background;
        }

        @GetMapping("/now")
        String now() {
            return String.valueOf(RequestContext.current());
        }

        @GetMapping("/later")
        Callable<String> later() {
            return () -> String.valueOf(RequestContext.current());
        }

        @PostMapping("/read")
        String read(@RequestBody String body) {
            return body;
        }

        @GetMapping("/elsewhere")
        String elsewhere() throws Exception {
            return background.context().get();
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFoundException("Echo", RequestContext.current().requestId());
        }
    }

    static class Background {

        @Async
        public CompletableFuture<String> context() {
            return CompletableFuture.completedFuture(String.valueOf(RequestContext.current()));
        }
    }
}
