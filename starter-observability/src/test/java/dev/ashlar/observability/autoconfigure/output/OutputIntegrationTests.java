package dev.ashlar.observability.autoconfigure.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.observability.health.DependencyCheck;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.web.exchanges.InMemoryHttpExchangeRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** OBS-12. */
class OutputIntegrationTests {

    private static final String SECRET = "QSECRET";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext app;
    private static int port;

    @BeforeAll
    static void start() {
        app = new SpringApplication(App.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.buffered=false",
                        "--server.tomcat.accesslog.directory=" + folder,
                        "--server.tomcat.accesslog.pattern=%m %r %s %{X-Api-Key}i %{SESSION}c %{remember-me}c %S",
                        "--management.endpoints.web.exposure.include=*",
                        "--management.endpoint.env.show-values=always",
                        "--management.endpoint.health.show-details=always",
                        "--partner.password=" + SECRET,
                        "--partner.address=https://partner:" + SECRET + "@partner.example.com/in",
                        "--partner.name=acme");
        port = ((WebServerApplicationContext) app).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        app.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    @Test
    void noSecretIsInTheAccessLogOfTheServer() throws Exception {
        get("/ping?q=chair&token=" + SECRET);
        await().until(() -> accessLog().contains("/ping?q=chair&token="));
        assertThat(accessLog())
                .contains("GET GET /ping", " 200 *** *** *** ***")
                .doesNotContain(SECRET);
    }

    @Test
    void noSecretIsAmongTheLastRequests() throws Exception {
        get("/ping?q=table&token=" + SECRET);
        await().until(() -> get("/actuator/httpexchanges").contains("q=table"));
        assertThat(get("/actuator/httpexchanges")).doesNotContain(SECRET);
    }

    @Test
    void noSecretIsInTheSettingsThatAreShown() throws Exception {
        assertThat(get("/actuator/env/partner.name")).contains("acme");
        assertThat(get("/actuator/env/partner.password")).contains("***").doesNotContain(SECRET);
        assertThat(get("/actuator/env/partner.address"))
                .contains("partner.example.com/in")
                .doesNotContain(SECRET);
    }

    @Test
    void noSecretIsInWhatHealthFailedWith() throws Exception {
        assertThat(get("/actuator/health"))
                .contains("partner.example.com/ping?apiKey=***", "elsewhere.example.com/?apiKey=***")
                .doesNotContain(SECRET);
    }

    @Test
    void whoKeepsTheLastRequestsIsStillThere() {
        assertThat(app.getBean(InMemoryHttpExchangeRepository.class)).isNotNull();
    }

    @Test
    void noSecretIsInATagOfAMetric() throws Exception {
        app.getBean(MeterRegistry.class)
                .counter("partner.calls", "token", SECRET, "uri", "/in?apiKey=" + SECRET, "outcome", "SUCCESS")
                .increment();
        assertThat(get("/actuator/prometheus"))
                .contains("partner_calls_total{outcome=\"SUCCESS\",token=\"***\"")
                .doesNotContain(SECRET);
    }

    private static String accessLog() throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Api-Key", SECRET)
                .header("Cookie", "SESSION=" + SECRET + "; remember-me=" + SECRET)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString()).body();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PingController.class)
    static class App {

        @Bean
        DependencyCheck partner() {
            return () -> {
                throw new IOException("https://partner.example.com/ping?apiKey=" + SECRET + " does not answer");
            };
        }

        @Bean
        HealthIndicator elsewhere() {
            return () -> Health.up()
                    .withDetail("at", URI.create("https://elsewhere.example.com/?apiKey=" + SECRET))
                    .build();
        }

        @Bean
        InMemoryHttpExchangeRepository exchanges() {
            return new InMemoryHttpExchangeRepository();
        }
    }

    @RestController
    static class PingController {

        @GetMapping("/ping")
        String ping() {
            return "pong";
        }
    }
}
