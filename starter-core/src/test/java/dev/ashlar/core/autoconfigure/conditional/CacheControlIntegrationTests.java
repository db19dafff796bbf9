package dev.ashlar.core.autoconfigure.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.conditional.CacheDirectives;
import dev.ashlar.core.conditional.EntityTag;
import dev.ashlar.core.conditional.Preconditions;
import dev.ashlar.errors.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "ashlar.core.cache-control.paths[0].pattern=/paths/**",
            "ashlar.core.cache-control.paths[0].max-age=1h",
            "ashlar.core.cache-control.paths[0].vary=Accept-Language"
        })
class CacheControlIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final WebApplicationContextRunner RUNNER = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(WebMvcAutoConfiguration.class, ConditionalAutoConfiguration.class));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET; /fresh; max-age=600, public, stale-while-revalidate=60",
                "HEAD; /fresh; max-age=600, public, stale-while-revalidate=60",
                "POST; /fresh; ",
                "GET; /secret; no-store",
                "GET; /own; max-age=5",
                "GET; /entity; max-age=600, private",
                "GET; /missing; no-store",
                "GET; /notFound; no-store",
                "GET; /error-sent; no-store",
                "GET; /status-set; no-store",
                "GET; /paths/a; max-age=3600, private",
                "GET; /plain; ",
                "GET; /tagged; no-cache",
                "GET; /taggedAndFresh; no-cache, private",
            })
    void saysHowLongTheAnswerMayBeKept(String method, String path, @Nullable String expected) throws Exception {
        HttpHeaders headers = send(method, path);
        assertThat(headers.firstValue("Cache-Control").orElse(null)).isEqualTo(expected);
    }

    @Test
    void keepsWhatBelongsToOneCallerFromSharedCaches() throws Exception {
        assertThat(send("GET", "/tagged", "Authorization", "Basic YTpi").firstValue("Cache-Control"))
                .hasValue("no-cache, private");
    }

    @Test
    void saysSoWithoutABodyToo() throws Exception {
        HttpHeaders headers = send("GET", "/entity", "If-None-Match", "\"1\"");
        assertThat(headers.firstValue("Cache-Control")).hasValue("max-age=600, private");
        assertThat(headers.firstValue("Content-Type")).isEmpty();
    }

    @Test
    void namesWhatTheAnswerDependsOn() throws Exception {
        assertThat(send("GET", "/paths/a").allValues("Vary")).contains("Accept-Language");
        assertThat(send("GET", "/tagged").allValues("Vary")).contains("Accept");
    }

    @Test
    void canBeSwitchedOff() {
        RUNNER.run(context -> assertThat(context).hasBean("ashlarCacheRules"));
        RUNNER.withPropertyValues("ashlar.core.cache-control.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarCacheRules"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=-1s", "stale-while-revalidate=-1s", "shared=true"})
    void refusesPathsThatMeanNothing(String setting) {
        String path = setting.startsWith("shared") ? "max-age=1s" : "pattern=/a";
        RUNNER.withPropertyValues(
                        "ashlar.core.cache-control.paths[0]." + setting, "ashlar.core.cache-control.paths[0]." + path)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesToStartWithADurationThatCannotBeRead() {
        RUNNER.withBean(Broken.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("@CacheDirectives of")
                        .hasMessageContaining("'soon'"));
    }

    private HttpHeaders send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).headers();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Pages.class)
    static class Application {}

    interface PagesApi {

        @CacheDirectives(maxAge = "10m", shared = true, staleWhileRevalidate = "1m")
        @RequestMapping("/fresh")
        String fresh();
    }

    @RestController
    static class Pages implements PagesApi {

        @Override
        public String fresh() {
            return "x";
        }

        @CacheDirectives(maxAge = "10m", stored = false)
        @GetMapping("/secret")
        String secret() {
            return "x";
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/own")
        ResponseEntity<String> own() {
            return ResponseEntity.ok().header("Cache-Control", "max-age=5").body("x");
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/entity")
        ResponseEntity<String> entity() {
            Preconditions.tag(EntityTag.ofVersion(1));
            return ResponseEntity.ok("x");
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/missing")
        String missing() {
            throw new NotFoundException("Page", 1);
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/notFound")
        ResponseEntity<String> notFound() {
            return ResponseEntity.notFound().build();
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/error-sent")
        void errorSent(HttpServletResponse response) throws IOException {
            response.sendError(404);
        }

        @CacheDirectives(maxAge = "10m")
        @GetMapping("/status-set")
        void statusSet(HttpServletResponse response) {
            response.setStatus(404);
        }

        @GetMapping({"/plain", "/paths/a"})
        String plain() {
            return "x";
        }

        @GetMapping("/tagged")
        String tagged() {
            Preconditions.tag(EntityTag.ofVersion(1));
            return "x";
        }

        @CacheDirectives
        @GetMapping("/taggedAndFresh")
        String taggedAndFresh() {
            return tagged();
        }
    }

    @RestController
    static class Broken {

        @CacheDirectives(maxAge = "soon")
        @GetMapping("/broken")
        void broken() {}
    }
}
