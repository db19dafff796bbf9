package dev.ashlar.core.autoconfigure.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ashlar.core.deprecation.DeprecatedApi;
import dev.ashlar.errors.NotFoundException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.accept.ApiVersionDeprecationHandler;
import org.springframework.web.accept.StandardApiVersionDeprecationHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "server.servlet.context-path=/shop",
            "spring.mvc.apiversion.use.header=X-Version",
            "spring.mvc.apiversion.default=2.0",
            "ashlar.core.deprecation.client-header=X-Client",
            "ashlar.core.deprecation.max-clients=3",
            "ashlar.core.deprecation.paths[0].pattern=/v1/**",
            "ashlar.core.deprecation.paths[0].since=2026-02-01T00:00:00Z"
        })
@ExtendWith(OutputCaptureExtension.class)
class DeprecationIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @ValueSource(strings = {"/old", "/old/entity", "/old/missing", "/old/invalid?count=x"})
    void tellsItInEveryResponse(String path) throws Exception {
        HttpHeaders headers = get(path);
        assertThat(headers.firstValue("Deprecation")).hasValue("@1772323200");
        assertThat(headers.firstValue("Sunset")).hasValue("Thu, 31 Dec 2026 00:00:00 GMT");
        assertThat(headers.allValues("Link"))
                .contains(
                        "<https://example.org/why>; rel=\"deprecation\"",
                        "</shop/new>; rel=\"successor-version\"",
                        "<https://example.org/end>; rel=\"sunset\"")
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsTheLinksOfTheHandler() throws Exception {
        assertThat(get("/old/entity").allValues("Link")).hasSize(4).contains("</old?page=2>; rel=\"next\"");
    }

    @Test
    void prefersWhatTheMethodSays() throws Exception {
        HttpHeaders headers = get("/old/sooner");
        assertThat(headers.firstValue("Deprecation")).hasValue("@1767225600");
        assertThat(headers.firstValue("Sunset")).isEmpty();
        assertThat(headers.firstValue("Link")).isEmpty();
    }

    @Test
    void deprecatesPathsByProperty() throws Exception {
        assertThat(get("/v1/things").firstValue("Deprecation")).hasValue("@1769904000");
        assertThat(get("/new").firstValue("Deprecation")).isEmpty();
    }

    @Test
    void leavesVersionsToSpring() throws Exception {
        assertThat(get("/new", "X-Version", "1.0").firstValue("Deprecation")).hasValue("@1735689600");
        await().untilAsserted(
                        () -> assertThat(count("Current.current", "anonymous")).isEqualTo(1));
    }

    @Test
    void countsAndLogsUseByClient(CapturedOutput output) throws Exception {
        get("/old/counted", "X-Client", "shop app");
        get("/old/counted", "X-Client", "shop app");
        get("/old/counted", "X-Client", "second");
        get("/old/counted", "X-Client", "third");
        get("/old/counted", "X-Client", "fourth");
        get("/old/counted", "X-Client", "fifth");
        await().untilAsserted(() -> assertThat(count("Old.counted", "other")).isEqualTo(2));
        assertThat(count("Old.counted", "shop_app")).isEqualTo(2);
        assertThat(output).containsOnlyOnce("Deprecated operation Old.counted is used by shop_app");
    }

    private double count(String operation, String client) {
        Counter counter = meters.find("ashlar.deprecated.requests")
                .tags("operation", operation, "client", client)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private HttpHeaders get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/shop" + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).headers();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Old.class, Current.class})
    static class Application {

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ApiVersionDeprecationHandler versions() {
            StandardApiVersionDeprecationHandler versions = new StandardApiVersionDeprecationHandler();
            versions.configureVersion("1.0").setDeprecationDate(ZonedDateTime.parse("2025-01-01T00:00:00Z"));
            return versions;
        }
    }

    @DeprecatedApi(
            since = "2026-03-01",
            sunset = "2026-12-31",
            successor = "/new",
            docs = "https://example.org/why",
            sunsetDocs = "https://example.org/end")
    interface OldApi {

        @GetMapping("/old")
        String old();

        @DeprecatedApi(since = "2026-01-01")
        @GetMapping("/old/sooner")
        String sooner();
    }

    @RestController
    static class Old implements OldApi {

        @Override
        public String old() {
            return "old";
        }

        @Override
        public String sooner() {
            return "sooner";
        }

        @GetMapping("/old/entity")
        ResponseEntity<String> entity() {
            return ResponseEntity.ok()
                    .header("Link", "</old?page=2>; rel=\"next\"")
                    .body("x");
        }

        @GetMapping("/old/missing")
        String missing() {
            throw new NotFoundException("Thing", 1);
        }

        @GetMapping("/old/invalid")
        String invalid(int count) {
            return "" + count;
        }

        @GetMapping("/old/counted")
        void counted() {}
    }

    @RestController
    static class Current {

        @GetMapping(path = "/new", version = "1.0+")
        String current() {
            return "new";
        }

        @GetMapping("/v1/things")
        String things() {
            return "things";
        }
    }
}
