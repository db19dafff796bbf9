package dev.ashlar.core.autoconfigure.limits;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ashlar.core.patch.Patch;
import dev.ashlar.errors.TooManyElementsException;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ClientCodecConfigurer;
import org.springframework.http.codec.CodecConfigurer;
import org.springframework.http.codec.DecoderHttpMessageReader;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.FileCopyUtils;
import org.springframework.web.bind.annotation.PatchMapping;
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
            "ashlar.core.limits.max-elements=120",
            "server.address=127.0.0.1"
        })
class LimitsIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final WebApplicationContextRunner runner =
            new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(LimitsAutoConfiguration.class));

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
        assertTooMany(post("/lists", BodyPublishers.ofString("{\"names\":[1,2,3,4]}")), "#/names", 3);
        assertTooMany(post("/array", BodyPublishers.ofString("[\"a\",\"b\",\"c\",\"d\"]")), "#", 3);
        assertTooMany(post("/nested", BodyPublishers.ofString("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}")), "#", 3);
    }

    @Test
    void refusesManyShortLists() throws Exception {
        String lists =
                "[" + "[[[1,2,3],[1,2,3],[1,2,3]],[[1,2,3],[1,2,3],[1,2,3]],[[1,2,3],[1,2,3],[1,2,3]]],".repeat(3);
        String hundredTwenty = lists.substring(0, lists.length() - 1) + "]";
        assertThat(post("/lists", BodyPublishers.ofString("{\"lists\":" + hundredTwenty + "}"))
                        .statusCode())
                .isEqualTo(200);
        String oneMore = "{\"lists\":" + hundredTwenty + ",\"names\":[1]}";
        assertTooMany(post("/lists", BodyPublishers.ofString(oneMore)), "#", 120);
    }

    @Test
    void refusesListsThatAPatchMakesTooLong() throws Exception {
        assertTooMany(patch("merge-patch", "{\"names\":[1,2,3,4]}"), "#/names", 3);
        assertTooMany(
                patch(
                        "json-patch",
                        "[{\"op\":\"add\",\"path\":\"/names/-\",\"value\":3},{\"op\":\"add\",\"path\":\"/names/-\",\"value\":4}]"),
                "#/names",
                3);
        assertThat(patch("merge-patch", "{\"names\":[1,2,3]}").body()).isEqualTo("3");
    }

    @Test
    void tellsWhatIsTooLongBesideWhatCannotBeRead() throws Exception {
        HttpResponse<String> refused = post("/lists", BodyPublishers.ofString("{\"size\":\"x\",\"names\":[1,2,3,4]}"));
        assertThatProblem(refused.body())
                .hasCode("PAYLOAD_TOO_COMPLEX")
                .hasError("#/size", "TYPE_MISMATCH")
                .hasError("#/names", "TOO_MANY_ELEMENTS");
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
    void mustBePositive() {
        runner.withPropertyValues("ashlar.core.limits.max-list-length=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContainingAll("maxListLength", "must be greater than 0"));
    }

    @Test
    void countTheElementsOfBodiesOnWebFluxToo() {
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class, CodecsAutoConfiguration.class, LimitsAutoConfiguration.class))
                .withPropertyValues("ashlar.core.limits.max-list-length=3")
                .run(context -> {
                    List<CodecCustomizer> customizers = context.getBeanProvider(CodecCustomizer.class)
                            .orderedStream()
                            .toList();
                    assertThatExceptionOfType(DecodingException.class)
                            .isThrownBy(() -> decode(ServerCodecConfigurer.create(), customizers))
                            .withRootCauseInstanceOf(TooManyElementsException.class);
                    assertThat(decode(ClientCodecConfigurer.create(), customizers))
                            .isEqualTo(List.of(1, 2, 3, 4));
                });
    }

    private static @Nullable Object decode(CodecConfigurer codecs, List<CodecCustomizer> customizers) {
        customizers.forEach(customizer -> customizer.customize(codecs));
        ResolvableType type = ResolvableType.forClassWithGenerics(List.class, Integer.class);
        return codecs.getReaders().stream()
                .filter(DecoderHttpMessageReader.class::isInstance)
                .map(reader -> ((DecoderHttpMessageReader<?>) reader).getDecoder())
                .filter(JacksonJsonDecoder.class::isInstance)
                .map(JacksonJsonDecoder.class::cast)
                .findFirst()
                .orElseThrow()
                .decode(
                        DefaultDataBufferFactory.sharedInstance.wrap("[1,2,3,4]".getBytes(StandardCharsets.UTF_8)),
                        type,
                        MediaType.APPLICATION_JSON,
                        Map.of());
    }

    @Test
    void areSwitchedOffByProperty() {
        runner.run(context -> assertThat(context).hasBean("ashlarBodyLimitFilter"));
        runner.withPropertyValues("ashlar.core.limits.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarBodyLimitFilter"));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThatProblem(response.body()).hasCode("PAYLOAD_TOO_LARGE").isComplete();
        assertThat(response.body()).contains("\"limit\":1024");
    }

    private static void assertTooMany(HttpResponse<String> response, String pointer, int maximum) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThatProblem(response.body())
                .hasCode("PAYLOAD_TOO_COMPLEX")
                .hasError(pointer, "TOO_MANY_ELEMENTS")
                .isComplete();
        assertThat(response.body()).contains("\"max\":" + maximum, "at most " + maximum + " elements");
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

    private HttpResponse<String> patch(String kind, String body) throws Exception {
        HttpRequest request = request("/lists", BodyPublishers.noBody())
                .method("PATCH", BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/" + kind + "+json")
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
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

    record Lists(
            @Nullable Integer size,
            @Nullable List<Integer> names,
            @Nullable List<List<List<List<Integer>>>> lists) {}

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
            return body.names() == null ? 0 : body.names().size();
        }

        @PatchMapping(
                path = "/lists",
                consumes = {"application/merge-patch+json", "application/json-patch+json"})
        int patch(@RequestBody Patch<Lists> patch) {
            return lists(patch.applyTo(new Lists(null, List.of(1, 2), null)));
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
