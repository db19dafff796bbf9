package dev.ashlar.core.autoconfigure.page;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.core.PageWindow;
import dev.ashlar.core.page.CursorPage;
import dev.ashlar.core.page.CursorWindow;
import dev.ashlar.core.page.ListPage;
import dev.ashlar.core.page.ListRequest;
import dev.ashlar.core.page.PageScheme.Style;
import dev.ashlar.core.page.PagedBy;
import dev.ashlar.core.page.TotalCount;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "ashlar.core.base-path=/shop",
            "ashlar.core.pages.default-size=4",
            "ashlar.core.pages.maximum-size=10",
            "ashlar.core.pages.total=on-request"
        })
class PageIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final int ROWS = 10;

    @LocalServerPort
    private int port;

    @Test
    void showsTheFirstPageToWhoAsksForNothing() throws Exception {
        HttpResponse<String> page = get("/numbers");
        assertThat(page.body()).isEqualTo("{\"items\":[0,1,2,3],\"page\":1,\"size\":4,\"hasNext\":true}");
        assertThat(links(page)).containsExactly(link("/numbers?page=1", "first"), link("/numbers?page=2", "next"));
    }

    @Test
    void countsForWhoAsksForTheTotal() throws Exception {
        HttpResponse<String> page = get("/numbers?withTotal=true&page=3");
        assertThat(page.body()).isEqualTo("{\"items\":[8,9],\"page\":3,\"size\":4,\"total\":10,\"hasNext\":false}");
        assertThat(links(page))
                .containsExactly(
                        link("/numbers?withTotal=true&page=1", "first"),
                        link("/numbers?withTotal=true&page=2", "prev"),
                        link("/numbers?withTotal=true&page=3", "last"));
    }

    @Test
    void keepsTheOtherParametersAndThePathOfTheCaller() throws Exception {
        HttpResponse<String> page = get("/shop/numbers?q=a%26b%20c&page=2&x%5B0%5D=%C3%A4&size=2");
        assertThat(links(page))
                .containsExactly(
                        link("/shop/numbers?q=a%26b%20c&x%5B0%5D=%C3%A4&size=2&page=1", "first"),
                        link("/shop/numbers?q=a%26b%20c&x%5B0%5D=%C3%A4&size=2&page=1", "prev"),
                        link("/shop/numbers?q=a%26b%20c&x%5B0%5D=%C3%A4&size=2&page=3", "next"));
    }

    @Test
    void followsItsLinksThroughTheWholeList() throws Exception {
        String path = "/numbers?size=3";
        StringBuilder seen = new StringBuilder();
        while (path != null) {
            HttpResponse<String> page = get(path);
            seen.append(page.body().replaceAll(".*\\[(.*)].*", "$1 "));
            path = links(page).stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.replaceAll("<http://[^/]+([^>]+)>.*", "$1"))
                    .findFirst()
                    .orElse(null);
        }
        assertThat(seen).hasToString("0,1,2 3,4,5 6,7,8 9 ");
    }

    @Test
    void takesOffsetsAndNamesOfItsOwnWhereTheListSaysSo() throws Exception {
        HttpResponse<String> page = get("/offsets?skip=3&take=3");
        assertThat(page.body()).isEqualTo("{\"items\":[3,4,5],\"offset\":3,\"size\":3,\"total\":10,\"hasNext\":true}");
        assertThat(links(page))
                .containsExactly(
                        link("/offsets?take=3&skip=0", "first"),
                        link("/offsets?take=3&skip=0", "prev"),
                        link("/offsets?take=3&skip=6", "next"),
                        link("/offsets?take=3&skip=9", "last"));
        assertThat(get("/offsets?take=50").body()).contains("\"size\":5");
    }

    @Test
    void givesTheWindowAloneToWhoWantsNoMore() throws Exception {
        HttpResponse<String> page = get("/window?page=2");
        assertThat(page.body()).isEqualTo("4+4");
        assertThat(page.headers().firstValue("Link")).isEmpty();
        assertThat(get("/window?page=99999999999999999999").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "size"})
    void refusesWhatIsNoNumberAndNamesTheParameter(String parameter) throws Exception {
        HttpResponse<String> refused = get("/numbers?" + parameter + "=two");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThatProblem(refused.body()).hasCode("TYPE_MISMATCH").isComplete();
        assertThat(refused.body()).contains("\"parameter\":\"" + parameter + "\"", "\"expected\":\"integer\"");
        assertThat(get("/numbers?" + parameter + "=0").statusCode()).isEqualTo(422);
        assertThat(get("/numbers?" + parameter + "=").statusCode()).isEqualTo(200);
    }

    @Test
    void linksCursorsAndBindsThemToRouteAndArguments() throws Exception {
        HttpResponse<String> page = get("/cursors/a?cursor=t%2B1&limit=2&x=1");
        assertThat(links(page))
                .containsExactly(
                        link("/cursors/a?limit=2&x=1", "first"),
                        link("/cursors/a?limit=2&x=1&cursor=before", "prev"),
                        link("/cursors/a?limit=2&x=1&cursor=after", "next"));
        String arguments = get("/cursors/a?x=1&y=2").body();
        assertThat(get("/cursors/a?y=2&x=1&limit=3&cursor=c").body()).isEqualTo(arguments);
        assertThat(get("/cursors/b?x=1&y=2").body()).isNotEqualTo(arguments);
        assertThat(get("/cursors/a?x=1&y=3").body()).isNotEqualTo(arguments);
    }

    @Test
    void linksNothingInAnswersToOtherMethods() throws Exception {
        HttpRequest search =
                request("/search").POST(HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<String> page = CLIENT.send(search, BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void areSwitchedOffByProperty() {
        WebApplicationContextRunner runner =
                new WebApplicationContextRunner().withConfiguration(AutoConfigurations.of(PageAutoConfiguration.class));
        runner.run(context -> assertThat(context).hasBean("ashlarPageArguments").hasBean("ashlarPageLinks"));
        runner.withPropertyValues("ashlar.core.pages.links=false")
                .run(context ->
                        assertThat(context).hasBean("ashlarPageArguments").doesNotHaveBean("ashlarPageLinks"));
        runner.withPropertyValues("ashlar.core.pages.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("ashlarPageArguments"));
        runner.withPropertyValues("ashlar.core.pages.default-size=200")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("Page limits"));
    }

    private String link(String address, String relation) {
        return "<http://127.0.0.1:%d%s>; rel=\"%s\"".formatted(port, address, relation);
    }

    private static List<String> links(HttpResponse<String> page) {
        return List.of(page.headers().firstValue("Link").orElseThrow().split(", "));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Numbers.class)
    static class Application {}

    @RestController
    static class Numbers {

        @GetMapping("/numbers")
        ResponseEntity<ListPage<Integer>> numbers(ListRequest request) {
            return ResponseEntity.ok(page(request));
        }

        @GetMapping("/offsets")
        ListPage<Integer> offsets(
                @PagedBy(
                                style = Style.OFFSET,
                                position = "skip",
                                size = "take",
                                maximumSize = 5,
                                total = TotalCount.EXACT)
                        ListRequest request) {
            return page(request);
        }

        @PostMapping("/search")
        ListPage<Integer> search(ListRequest request) {
            return page(request);
        }

        @GetMapping("/window")
        String window(PageWindow window) {
            return window.offset() + "+" + window.limit();
        }

        @GetMapping("/cursors/{shelf}")
        CursorPage<String> cursors(@PathVariable("shelf") String shelf, CursorWindow window) {
            return new CursorPage<>(List.of(window.arguments()), "after", "before");
        }

        private static ListPage<Integer> page(ListRequest request) {
            PageWindow window = request.window();
            List<Integer> items = IntStream.range(0, ROWS)
                    .skip(window.offset())
                    .limit(window.limit())
                    .boxed()
                    .toList();
            return request.counted() ? request.page(items, ROWS) : request.page(items, window.hasNext(ROWS));
        }
    }
}
