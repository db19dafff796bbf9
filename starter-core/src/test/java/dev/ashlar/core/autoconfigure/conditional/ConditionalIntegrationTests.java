package dev.ashlar.core.autoconfigure.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.conditional.EntityTag;
import dev.ashlar.core.conditional.Preconditions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class ConditionalIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final AtomicInteger WRITTEN = new AtomicInteger();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/body", "/entity", "/content"})
    void answersWhoHasItAlreadyWithoutSerialisingIt(String path) throws Exception {
        HttpResponse<String> first = send("GET", path);
        assertThat(first.body()).isEqualTo("{\"name\":\"Lamp\"}");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        int before = WRITTEN.get();
        HttpResponse<String> second = send("GET", path, "If-None-Match", "\"other\", W/" + tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().allValues("ETag")).containsExactly(tag);
        assertThat(WRITTEN.get() - before).isEqualTo(path.equals("/content") ? 1 : 0);
        assertThat(send("HEAD", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(send("GET", path, "If-None-Match", "*")).satisfies(any -> {
            assertThat(any.statusCode()).isEqualTo(304);
            assertThat(any.body()).isEmpty();
        });
        assertThat(send("GET", path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void tagsByTimeToo() throws Exception {
        HttpResponse<String> first = send("GET", "/dated");
        assertThat(first.headers().firstValue("Last-Modified")).hasValue("Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(send("GET", "/dated", "If-Modified-Since", "Thu, 01 Jan 2026 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "PUT, If-Match, '\"3\"', 200",
                "PUT, If-Match, '\"2\", \"3\"', 200",
                "PUT, If-Match, *, 200",
                "PUT, If-Match, '\"2\"', 412",
                "DELETE, If-Match, '\"2\"', 412",
                "PUT, If-Match, 'W/\"3\"', 412",
                "PUT, If-Match, 3, 412",
                "PUT, If-None-Match, *, 412",
                "PUT, If-None-Match, '\"3\"', 412",
                "PUT, If-None-Match, '\"2\"', 200",
                "PUT, If-Unmodified-Since, 'Thu, 01 Jan 2026 00:00:00 GMT', 200",
                "PUT, If-Unmodified-Since, 'Wed, 31 Dec 2025 23:59:59 GMT', 412",
                "PUT, If-Unmodified-Since, yesterday, 200",
                "GET, If-Match, '\"2\"', 412",
                "GET, If-None-Match, '\"3\"', 304",
                "POST, If-Match, '\"2\"', 412",
            })
    void holdsTheConditionsOfTheRequest(String method, String header, String value, int status) throws Exception {
        HttpResponse<String> response = send(method, "/dated", header, value);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status == 412) {
            assertThat(response.headers().firstValue("ETag")).hasValue("\"3\"");
            assertThat(response.body()).contains("PRECONDITION_FAILED");
        }
    }

    @Test
    void looksAtTheTimeOnlyWhereThereIsNoTag() throws Exception {
        String[] both = {"If-Match", "\"3\"", "If-Unmodified-Since", "Wed, 31 Dec 2025 23:59:59 GMT"};
        assertThat(send("PUT", "/dated", both).statusCode()).isEqualTo(200);
    }

    @Test
    void readsAllLinesOfTheHeader() throws Exception {
        assertThat(send("PUT", "/dated", "If-Match", "\"1\"", "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void checksByContent() throws Exception {
        String tag = send("GET", "/content").headers().firstValue("ETag").orElseThrow();
        int before = WRITTEN.get();
        assertThat(send("PUT", "/content").statusCode()).isEqualTo(200);
        assertThat(WRITTEN).hasValue(before);
        assertThat(send("PUT", "/content", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/content", "If-Match", "\"3\"").statusCode()).isEqualTo(412);
    }

    @Test
    void createsOnlyWithoutIfMatch() throws Exception {
        assertThat(send("PUT", "/absent", "If-None-Match", "*").statusCode()).isEqualTo(200);
        assertThat(send("PUT", "/absent", "If-Match", "*").statusCode()).isEqualTo(412);
    }

    @Test
    void doesNothingOutsideOfARequest() {
        EntityTag tag = EntityTag.ofVersion(1);
        Preconditions.tag(tag);
        Preconditions.check(tag);
        Preconditions.checkAbsent();
        Preconditions.tagContent(tag);
        Preconditions.checkContent(() -> {
            throw new AssertionError("not asked for");
        });
        assertThat(tag).hasToString("\"1\"");
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Things.class)
    static class Application {}

    static class Thing {

        public String getName() {
            WRITTEN.incrementAndGet();
            return "Lamp";
        }
    }

    @RestController
    static class Things {

        private static final EntityTag TAG = EntityTag.ofVersion(3);

        private static final Instant CHANGED = Instant.parse("2026-01-01T00:00:00.900Z");

        @GetMapping("/body")
        Thing body() {
            Preconditions.tag(TAG);
            return new Thing();
        }

        @GetMapping("/entity")
        ResponseEntity<Thing> entity() {
            Preconditions.tag(TAG);
            return ResponseEntity.ok(new Thing());
        }

        @GetMapping("/content")
        Thing content() {
            Thing thing = new Thing();
            Preconditions.tagContent(thing);
            return thing;
        }

        @PutMapping("/content")
        void changeContent() {
            Preconditions.checkContent(Thing::new);
        }

        @GetMapping("/dated")
        List<String> dated() {
            Preconditions.check(TAG, CHANGED);
            Preconditions.tag(TAG, CHANGED);
            return List.of();
        }

        @PutMapping("/dated")
        void put() {
            Preconditions.check(TAG, CHANGED);
        }

        @DeleteMapping("/dated")
        void delete() {
            Preconditions.check(TAG);
        }

        @PostMapping("/dated")
        void post() {
            Preconditions.check(TAG);
        }

        @PutMapping("/absent")
        void create() {
            Preconditions.checkAbsent();
        }
    }
}
