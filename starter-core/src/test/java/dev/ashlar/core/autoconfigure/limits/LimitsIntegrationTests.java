package dev.ashlar.core.autoconfigure.limits;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ashlar.core.limits.max-body-size=1KB",
            "ashlar.core.limits.max-list-length=3",
            "server.address=127.0.0.1"
        })
class LimitsIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/reader", "/bytes"})
    void refusesALargeBodyWhateverItsKind(String path) throws Exception {
        String body = "{\"text\":\"" + "x".repeat(2000) + "\"}";
        assertTooLarge(post(path, BodyPublishers.ofString(body)));
        assertTooLarge(post(path, chunked(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/reader", "/bytes"})
    void takesABodyOfTheLargestSize(String path) throws Exception {
        String body = "{\"text\":\"" + "x".repeat(1024 - 11) + "\"}";
        assertThat(body).hasSize(1024);
        assertThat(post(path, BodyPublishers.ofString(body)).body()).isEqualTo("1024");
        assertThat(post(path, chunked(body)).body()).isEqualTo("1024");
    }

    @Test
    void leavesUploadsToTheirOwnLimits() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "x".repeat(2000)
                + "\r\n--b--\r\n";
        HttpRequest request = request("/upload", BodyPublishers.ofString(body))
                .setHeader("Content-Type", "multipart/form-data; boundary=b")
                .build();
        assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).isEqualTo("2000");
    }

    @Test
    void refusesJsonThatIsTooDeep() throws Exception {
        assertThat(post("/nested", BodyPublishers.ofString(nested(100))).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = post("/nested", BodyPublishers.ofString(nested(101)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatProblem(refused.body()).hasCode("PAYLOAD_TOO_COMPLEX").isComplete();
    }

    @Test
    void refusesListsThatAreTooLong() throws Exception {
        assertTooLong(post("/lists", BodyPublishers.ofString("{\"names\":[1,2,3,4]}")));
        assertTooLong(post("/array", BodyPublishers.ofString("[\"a\",\"b\",\"c\",\"d\"]")));
    }

    @Test
    void takesListsOfTheLargestLengthAndBytesAsTheyAre() throws Exception {
        assertThat(post("/lists", BodyPublishers.ofString("{\"names\":[1,2,3]}"))
                        .body())
                .isEqualTo("3");
        assertThat(post("/array", BodyPublishers.ofString("[\"a\",\"b\",\"c\"]"))
                        .body())
                .isEqualTo("3");
        assertThat(post("/base64", BodyPublishers.ofString("{\"bytes\":\"MTIzNDU2\"}"))
                        .body())
                .isEqualTo("1");
    }

    @Test
    void leavesListsFromElsewhereAlone() throws Exception {
        assertThat(post("/elsewhere", BodyPublishers.ofString("[1]")).body()).isEqualTo("5");
    }

    @Test
    void areSwitchedOffByProperty() {
        WebApplicationContextRunner runner = new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(LimitsAutoConfiguration.class));
        runner.run(context -> assertThat(context).hasBean("ashlarBodyLimitFilter"));
        runner.withPropertyValues("ashlar.core.limits.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarBodyLimitFilter"));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThatProblem(response.body()).hasCode("PAYLOAD_TOO_LARGE").isComplete();
        assertThat(response.body()).contains("\"limit\":1024");
    }

    private static void assertTooLong(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThatProblem(response.body()).hasCode("PAYLOAD_TOO_COMPLEX").isComplete();
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth) + 1 + "}".repeat(depth);
    }

    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return CLIENT.send(request(path, body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(body);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Sizes.class)
    static class SizesApplication {}

    record Text(String text) {}

    record Lists(List<Integer> names) {}

    @RestController
    static class Sizes {

        private final JsonMapper mapper;

        Sizes(JsonMapper mapper) {
            this.mapper = mapper;
        }

        @PostMapping("/json")
        int json(@RequestBody Text body) {
            return body.text().length() + 11;
        }

        @PostMapping("/nested")
        int nested(@RequestBody Map<String, Object> body) {
            return body.size();
        }

        @PostMapping("/lists")
        int lists(@RequestBody Lists body) {
            return body.names().size();
        }

        @PostMapping("/array")
        int array(@RequestBody String[] body) {
            return body.length;
        }

        @PostMapping("/base64")
        int base64(@RequestBody Map<String, byte[]> body) {
            return body.size();
        }

        @PostMapping("/elsewhere")
        int elsewhere(@RequestBody List<Integer> body) {
            return mapper.readValue("[1,2,3,4,5]", Integer[].class).length;
        }

        @PostMapping("/text")
        int text(@RequestBody String body) {
            return body.length();
        }

        @PostMapping("/bytes")
        int bytes(@RequestBody byte[] body) {
            return body.length;
        }

        @PostMapping("/reader")
        int reader(Reader body) throws IOException {
            return FileCopyUtils.copyToString(body).length();
        }

        @PostMapping("/upload")
        long upload(@RequestParam("file") MultipartFile file) {
            return file.getSize();
        }
    }
}
