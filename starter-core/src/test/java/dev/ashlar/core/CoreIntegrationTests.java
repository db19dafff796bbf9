package dev.ashlar.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ashlar.core.patch.JsonPatch;
import dev.ashlar.core.patch.MergePatch;
import dev.ashlar.core.patch.Patch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"ashlar.core.base-path=/shop/api", "server.address=127.0.0.1"})
class CoreIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String JSON_PATCH = "application/json-patch+json";

    @LocalServerPort
    private int port;

    @Test
    void changesWhatThePatchMentionsAndNothingElse() throws Exception {
        String body = patch("{\"name\": \"Lamp\", \"note\": null, \"size\": {\"width\": 3}}")
                .body();
        assertThat(body)
                .contains("\"name\":\"Lamp\"", "\"width\":3", "\"height\":2", "\"secret\":\"kept\"", "\"id\":1")
                .doesNotContain("a note");
    }

    @Test
    void keepsMoneyExact() throws Exception {
        assertThat(patch("{\"price\": 12345678901234567890.12}").body()).contains("\"price\":12345678901234567890.12");
    }

    @Test
    void keepsMoneyExactThatThePatchDoesNotMention() throws Exception {
        assertThat(patch("{}").body()).contains("\"price\":98765432109876543210.01");
    }

    @Test
    void replacesArraysAndTakesPlainJsonToo() throws Exception {
        HttpResponse<String> response = send("PATCH", "/widgets/1", "application/json", "{\"tags\": [\"x\"]}");
        assertThat(response.body()).contains("\"tags\":[\"x\"]");
    }

    @Test
    void validatesTheWholeResultWithPointers() throws Exception {
        HttpResponse<String> response =
                patch("{\"name\": null, \"size\": {\"width\": null}, \"tags\": [\"ok\", \"too long\"]}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body())
                .contains(
                        "\"pointer\":\"#/name\"",
                        "\"pointer\":\"#/size/width\"",
                        "\"pointer\":\"#/tags/1\"",
                        "NOT_BLANK");
    }

    @Test
    void namesMembersAsTheClientDoes() throws Exception {
        HttpResponse<String> response = patch("{\"display-name\": \"far too long a name\"}");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("\"pointer\":\"#/display-name\"");
    }

    @Test
    void refusesAWrongTypeAsItDoesInAnyOtherBody() throws Exception {
        HttpResponse<String> response = patch("{\"size\": {\"width\": \"three\"}}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"pointer\":\"#/size/width\"");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void refusesMembersThatAClosedObjectDoesNotHave() throws Exception {
        HttpResponse<String> refused = post("/parcels", "{\"id\":7,\"bogus\":1,\"label\":{\"text\":\"a\",\"size\":2}}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"code\":\"UNKNOWN_PROPERTY\"", "\"pointer\":\"#/bogus\"", "\"pointer\":\"#/label/size\"")
                .doesNotContain("#/id");
        assertThat(post("/parcels", "{\"id\":7,\"label\":{\"text\":\"a\"},\"open\":{\"more\":1}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesUnknownMembersAndWrongTypesTogether() throws Exception {
        HttpResponse<String> response = patch("{\"bogus\": 1, \"gone\": null, \"size\": {\"depth\": 3, \"width\": 2}}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains(
                        "\"code\":\"UNKNOWN_PROPERTY\"",
                        "\"pointer\":\"#/bogus\"",
                        "\"pointer\":\"#/gone\"",
                        "\"pointer\":\"#/size/depth\"");
        assertThat(patch("{\"bogus\": 1, \"size\": {\"width\": \"x\"}}").body())
                .contains("\"code\":\"TYPE_MISMATCH\"", "\"pointer\":\"#/bogus\"", "\"pointer\":\"#/size/width\"");
    }

    @Test
    void ignoresReadOnlyMembersAsAnyOtherBodyDoes() throws Exception {
        assertThat(patch("{\"id\": 99, \"note\": \"new\"}").body()).contains("\"id\":1", "\"note\":\"new\"");
    }

    @Test
    void appliesAJsonPatch() throws Exception {
        HttpResponse<String> response = jsonPatch("""
                [{"op": "test", "path": "/price", "value": 98765432109876543210.01},
                 {"op": "replace", "path": "/name", "value": "Lamp"},
                 {"op": "add", "path": "/tags/-", "value": "c"}]
                """);
        assertThat(response.body())
                .contains("\"name\":\"Lamp\"", "\"tags\":[\"a\", \"b\", \"c\"]", "\"secret\":\"kept\"", "\"id\":1");
    }

    @Test
    void answersAJsonPatchThatDoesNotFitWithAPointerToTheOperation() throws Exception {
        HttpResponse<String> test = jsonPatch("[{\"op\": \"test\", \"path\": \"/name\", \"value\": \"Table\"}]");
        assertThat(test.statusCode()).isEqualTo(409);
        assertThat(test.body()).contains("\"code\":\"PATCH_TEST_FAILED\"", "\"pointer\":\"#/0/path\"");
        HttpResponse<String> place = jsonPatch("[{\"op\": \"remove\", \"path\": \"/nothing\"}]");
        assertThat(place.statusCode()).isEqualTo(422);
        assertThat(place.body()).contains("\"code\":\"PATCH_TARGET_NOT_FOUND\"", "\"pointer\":\"#/0/path\"");
        HttpResponse<String> operation = jsonPatch("[{\"op\": \"merge\", \"path\": \"/name\"}]");
        assertThat(operation.statusCode()).isEqualTo(400);
        assertThat(operation.body())
                .contains("\"code\":\"INVALID_PATCH\"", "\"pointer\":\"#/0/op\"", "\"allowed\":[\"add\"");
    }

    @Test
    void validatesTheWholeResultOfAJsonPatch() throws Exception {
        HttpResponse<String> invalid = jsonPatch(
                "[{\"op\": \"remove\", \"path\": \"/name\"}, {\"op\": \"add\", \"path\": \"/tags/0\", \"value\": \"long\"}]");
        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(invalid.body()).contains("\"pointer\":\"#/name\"", "\"pointer\":\"#/tags/0\"");
        HttpResponse<String> unknown = jsonPatch("[{\"op\": \"add\", \"path\": \"/bogus\", \"value\": 1}]");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"code\":\"UNKNOWN_PROPERTY\"", "\"pointer\":\"#/bogus\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/merge-patch+json | {\"name\": \"x\"} | 200",
                "application/json             | {\"name\": \"x\"} | 200",
                "application/json-patch+json  | []              | 200",
                "application/json-patch+json  | {\"name\": \"x\"} | 400",
                "application/merge-patch+json | []              | 400",
                "application/json             | []              | 400"
            })
    void takesEitherFormUnderItsOwnMediaType(String type, String body, int status) throws Exception {
        assertThat(send("PATCH", "/gadgets/1", type, body).statusCode()).isEqualTo(status);
    }

    @Test
    void saysWhichPatchesItTakes() throws Exception {
        HttpResponse<String> refused = send("PATCH", "/widgets/1", "text/plain", "{}");
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.headers().firstValue("Accept-Patch").orElse("").split(", "))
                .containsExactlyInAnyOrder(MERGE_PATCH, "application/json", JSON_PATCH);
        HttpResponse<String> options = send("OPTIONS", "/widgets/1", "text/plain", "");
        assertThat(options.headers().firstValue("Accept-Patch").orElse("").split(", "))
                .containsExactlyInAnyOrder(MERGE_PATCH, "application/json", JSON_PATCH);
        assertThat(send("POST", "/forms", "text/plain", "").headers().firstValue("Accept-Patch"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "\"x\"", "{\"a\":1,\"a\":2}", "{", "{} {}"})
    void refusesWhatIsNoObject(String patch) throws Exception {
        assertThat(patch(patch).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAPatchOfAnotherMediaType() throws Exception {
        assertThat(send("PATCH", "/widgets/1", "text/plain", "{}").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\": \"5\"}",
                "{\"count\": 1.5}",
                "{\"count\": true}",
                "{\"count\": \"\"}",
                "{\"name\": 5}",
                "{\"name\": true}",
                "{\"flag\": 1}",
                "{\"flag\": \"true\"}",
                "{\"moment\": 5}",
                "{\"colour\": 0}",
                "{\"count\": 1, \"count\": 1}",
                "{\"count\": 1} x"
            })
    void refusesWhatOnlyLooksLikeTheDeclaredType(String body) throws Exception {
        assertThat(send("POST", "/types", "application/json", body).statusCode())
                .isEqualTo(400);
    }

    @Test
    void acceptsTheDeclaredTypes() throws Exception {
        String body =
                "{\"count\":5,\"name\":\"5\",\"flag\":true,\"moment\":\"2026-01-01T00:00:00Z\",\"colour\":\"RED\"}";
        assertThat(send("POST", "/types", "application/json", body).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/widgets", "/shop/api/widgets", "/widgets/later", "/shop/api/widgets/later"})
    void buildsLocationsUnderThePathTheCallerUsed(String path) throws Exception {
        HttpResponse<String> response = send("POST", path, "application/json", "{}");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("http://127.0.0.1:" + port + path.replace("/later", "") + "/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/shop/apix/widgets/1", "/shop/widgets/1", "/shop/api/nothing", "/shop/api/shop/api/widgets"})
    void knowsNoOtherPrefix(String path) throws Exception {
        assertThat(send("GET", path, "application/json", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken/later", "/shop/api/broken/later"})
    void answersAFailureUnderThePrefixAsAnyOther(String path) throws Exception {
        HttpResponse<String> response = send("GET", path, "application/json", "");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"NOT_FOUND\"", "\"instance\":\"" + path + "\"");
    }

    @Test
    void letsAControllerOfTheApplicationWinOverThePage() throws Exception {
        assertThat(send("GET", "/docs/docs.css", "application/json", "").body()).isEqualTo("own");
    }

    @Test
    void servesTheDocumentWithAnEntityTag() throws Exception {
        HttpResponse<String> response = send("GET", "/openapi.yaml", "application/json", "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(response.body()).startsWith("openapi: 3.1.0");
        String tag = response.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]+\"");
        HttpRequest again =
                request("/openapi.yaml").header("If-None-Match", tag).build();
        assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/shop/api/docs"})
    void servesAPageWhoseFilesAllExistAndHoldNoInlineScript(String path) throws Exception {
        HttpResponse<String> page = send("GET", path, "application/json", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).doesNotContainPattern("<script>").doesNotContain("http://", "https://");
        List<String> files = java.util.regex.Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(4);
        for (String file : files) {
            URI address = URI.create("http://127.0.0.1:" + port + path).resolve(file);
            assertThat(send("GET", address.getPath(), "application/json", "").statusCode())
                    .as(file)
                    .isEqualTo(200);
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, "application/json", body);
    }

    private HttpResponse<String> jsonPatch(String body) throws Exception {
        return send("PATCH", "/widgets/1", JSON_PATCH, body);
    }

    private HttpResponse<String> patch(String body) throws Exception {
        return send("PATCH", "/widgets/1", MERGE_PATCH, body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
        HttpRequest request = request(path)
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    record Size3(@NotNull Integer width, Integer height) {}

    record Widget(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            Integer id,

            @NotBlank String name,
            @JsonProperty("display-name") @Size(max = 10) String displayName,
            String note,
            BigDecimal price,
            @Valid Size3 size,
            List<@Size(max = 3) String> tags,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String secret) {}

    @ClosedObject
    record Parcel(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            Integer id,

            Label label,
            Open open) {}

    @ClosedObject
    record Label(String text) {}

    record Open(String text) {}

    record Types(Integer count, String name, Boolean flag, Instant moment, Colour colour) {}

    enum Colour {
        RED
    }

    interface WidgetApi {

        @PatchMapping(
                path = "/widgets/{id}",
                consumes = {MERGE_PATCH, MediaType.APPLICATION_JSON_VALUE})
        String patch(@PathVariable("id") int id, @RequestBody MergePatch<Widget> patch);

        @PatchMapping(path = "/widgets/{id}", consumes = JSON_PATCH)
        String patch(@PathVariable("id") int id, @RequestBody JsonPatch<Widget> patch);

        @PatchMapping(
                path = "/gadgets/{id}",
                consumes = {MERGE_PATCH, JSON_PATCH, MediaType.APPLICATION_JSON_VALUE})
        String patch(@PathVariable("id") int id, @RequestBody Patch<Widget> patch);

        @PostMapping(path = "/forms", consumes = MediaType.APPLICATION_JSON_VALUE)
        String post();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class TestApplication implements WidgetApi {

        @Override
        public String post() {
            return "";
        }

        @Override
        public String patch(int id, MergePatch<Widget> patch) {
            return patch(id, (Patch<Widget>) patch);
        }

        @Override
        public String patch(int id, JsonPatch<Widget> patch) {
            return patch(id, (Patch<Widget>) patch);
        }

        @Override
        public String patch(int id, Patch<Widget> patch) {
            Widget current = new Widget(
                    id,
                    "Chair",
                    "chair",
                    "a note",
                    new BigDecimal("98765432109876543210.01"),
                    new Size3(1, 2),
                    List.of("a", "b"),
                    "kept");
            Widget patched = patch.applyTo(current);
            // The secret is not written to clients, so the test tells it by hand.
            return "{\"id\":%d,\"name\":\"%s\",\"note\":\"%s\",\"price\":%s,\"width\":%d,\"height\":%d,\"tags\":%s,\"secret\":\"%s\"}"
                    .formatted(
                            patched.id(),
                            patched.name(),
                            patched.note(),
                            patched.price().toPlainString(),
                            patched.size().width(),
                            patched.size().height(),
                            patched.tags().stream().map(tag -> '"' + tag + '"').toList(),
                            patched.secret());
        }

        @PostMapping("/parcels")
        Parcel parcel(@RequestBody Parcel parcel) {
            return parcel;
        }

        @PostMapping("/types")
        Types types(@RequestBody Types types) {
            return types;
        }

        @PostMapping("/widgets")
        ResponseEntity<Void> create() {
            return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequest()
                            .path("/{id}")
                            .build(7))
                    .build();
        }

        @PostMapping("/widgets/later")
        Callable<ResponseEntity<Void>> createLater() {
            return () -> ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/widgets/{id}")
                            .build(7))
                    .build();
        }

        @GetMapping("/broken/later")
        Callable<String> fail() {
            return () -> {
                throw new dev.ashlar.errors.NotFoundException("Widget", 1);
            };
        }

        @GetMapping("/docs/docs.css")
        String ownStyle() {
            return "own";
        }

        @GetMapping("/widgets/{id}")
        String get(@PathVariable("id") int id) {
            return "widget " + id;
        }
    }
}
