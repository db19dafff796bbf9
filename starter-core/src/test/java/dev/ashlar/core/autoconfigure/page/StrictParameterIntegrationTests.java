package dev.ashlar.core.autoconfigure.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.core.page.ListRequest;
import dev.ashlar.core.page.PagedBy;
import dev.ashlar.core.partial.PartialResponse;
import dev.ashlar.test.ProblemAssert;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
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
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "ashlar.core.strict-parameters=true",
            "ashlar.core.common-parameters=format",
            "ashlar.core.pages.total=on-request"
        })
class StrictParameterIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pets/1",
                "/pets/1?name=x&format=json",
                "/pets/1?%6Eame=x&&min-age=3",
                "/paged?page=1&size=2&withTotal=true",
                "/paged-otherwise?skip=1&take=2",
                "/cursors?cursor=&limit=2&fields=items",
                "/versions?v=1"
            })
    void takesWhatIsDeclared(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/pets/1?nmae=x, nmae, 'min-age,name'",
        "/pets/1?id=2, id, 'min-age,name'",
        "/pets/1?%6Eaame=x&name=y, naame, 'min-age,name'",
        "/paged?cursor=x, cursor, 'page,size,withTotal'",
        "/paged-otherwise?page=1, page, 'skip,take,withTotal'",
        "/cursors?withTotal=true, withTotal, 'cursor,fields,limit'",
        "/versions?v=1&w=1, w, v"
    })
    void refusesWhatIsNotAndNamesWhatIs(String path, String unknown, String allowed) throws Exception {
        HttpResponse<String> refused = get(path);
        ProblemAssert.assertThatProblem(refused.body())
                .hasStatus(400)
                .hasCode("UNKNOWN_PARAMETER")
                .hasParameters(unknown)
                .isComplete();
        assertThat(refused.body()).contains("\"allowed\":[\"" + allowed.replace(",", "\",\"") + "\"]");
    }

    @Test
    void namesAllThatAreUnknown() throws Exception {
        ProblemAssert.assertThatProblem(get("/pets/1?b=1&a=2&name=x").body()).hasParameters("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/request?any=1", "/map?any=1", "/object?any=1", "/computed?any=1"})
    void leavesAloneWhatReadsTheQueryItself(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheFieldsOfAFormAlone() throws Exception {
        HttpRequest form = request("/form?kind=x")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("kind=y&other=z"))
                .build();
        assertThat(CLIENT.send(form, BodyHandlers.ofString()).body()).isEqualTo("x,y");
    }

    @Test
    void isOffByDefault() {
        WebApplicationContextRunner runner = new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(StrictParameterAutoConfiguration.class));
        runner.run(context -> assertThat(context).doesNotHaveBean("ashlarStrictParameters"));
        runner.withPropertyValues("ashlar.core.strict-parameters=true")
                .run(context -> assertThat(context).hasBean("ashlarStrictParameters"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Pets.class)
    static class Application {}

    interface PetsApi {

        @GetMapping("/pets/{id}")
        String pet(
                @PathVariable("id") long id,
                @RequestParam(name = "name", required = false) String name,
                @RequestParam(name = "min-age", required = false) Integer minAge,
                @RequestHeader(name = "X-Any", required = false) String header);
    }

    @RestController
    static class Pets implements PetsApi {

        @Override
        public String pet(long id, String name, Integer minAge, String header) {
            return "pet";
        }

        @GetMapping("/paged")
        String paged(ListRequest request) {
            return "paged";
        }

        @GetMapping("/paged-otherwise")
        String pagedOtherwise(@PagedBy(position = "skip", size = "take") ListRequest request) {
            return "paged";
        }

        @PartialResponse
        @GetMapping("/cursors")
        Map<String, List<String>> cursors(CursorWindow window) {
            return Map.of("items", List.of());
        }

        @GetMapping(path = "/versions", params = "v=1")
        String versions() {
            return "one";
        }

        @GetMapping("/request")
        String request(HttpServletRequest request) {
            return "any";
        }

        @GetMapping("/map")
        String map(@RequestParam Map<String, String> all) {
            return "any";
        }

        @GetMapping("/object")
        String object(Criteria criteria) {
            return "any";
        }

        @GetMapping("/computed")
        String computed(@RequestParam(name = "${no.such:any}") String any) {
            return "any";
        }

        @PostMapping("/form")
        String form(@RequestParam("kind") String kind) {
            return kind;
        }
    }

    record Criteria(String any) {}
}
