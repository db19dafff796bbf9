package dev.ashlar.observability.autoconfigure.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.BusinessEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class MetricsIntegrationTests {

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
                        "--spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        Environment environment = app.getEnvironment();
        port = ((WebServerApplicationContext) app).getWebServer().getPort();
        managementPort = environment.getRequiredProperty("local.management.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        app.close();
        System.clearProperty("CONSOLE_LOG_STRUCTURED_FORMAT");
    }

    /** OBS-37, OBS-05. */
    @Test
    void countsAnswersByRouteAndOutcomeInBuckets() throws Exception {
        for (int i = 0; i < 20; i++) {
            get(port, "/orders/" + i);
        }
        get(port, "/orders/500");
        get(port, "/orders/404");
        List<String> lines = scrape();
        assertThat(lines)
                .filteredOn(
                        line -> line.startsWith("http_server_requests_seconds_count") && line.contains("/orders/{id}"))
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

        @GetMapping("/orders/{id}")
        ResponseEntity<String> order(@PathVariable String id) {
            return switch (id) {
                case "500" ->
                    ResponseEntity.status(HttpStatus.INTERNAL_SERVER_ERROR).body("");
                case "404" -> ResponseEntity.notFound().build();
                default -> ResponseEntity.ok(id);
            };
        }
    }
}
