package dev.ashlar.core.autoconfigure.partial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonView;
import dev.ashlar.core.partial.PartialResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
class PartialIntegrationTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final AutoConfigurations CONFIGURATION = AutoConfigurations.of(PartialAutoConfiguration.class);

    private static final Author JANE = new Author("Jane", LocalDate.of(1775, 12, 16));

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "/book?fields=title,id; {\"id\":1,\"title\":\"Emma\"}",
                "/book?fields=author(name); {\"author\":{\"name\":\"Jane\"}}",
                "/book?fields=author.name,id; {\"id\":1,\"author\":{\"name\":\"Jane\"}}",
                "/book?fields=author.name,author.born; {\"author\":{\"name\":\"Jane\",\"born\":\"1775-12-16\"}}",
                "/book?fields=author; {\"author\":{\"name\":\"Jane\",\"born\":\"1775-12-16\"}}",
                "/book?fields=extra.any; {\"extra\":{\"any\":1}}",
                "/book?fields=sequels.title; {\"sequels\":[{\"title\":\"Emma 2\"}]}",
                "/book?fields=in-print; {\"in-print\":true}",
                "/books?fields=id; [{\"id\":1},{\"id\":1}]",
                "/page?show=id; {\"items\":[{\"id\":1}],\"total\":1}",
                "/failed?fields=id; {\"error\":\"no\"}",
                "/whole?fields=id; {\"any\":1}",
                "/sketch?fields=id; {\"id\":1}",
                "/media?fields=kind,title; [{\"kind\":\"film\",\"title\":\"Emma.\"}]",
                "/authors?fields=name; [{\"name\":\"Jane\"}]",
                "/later?fields=name; {\"name\":\"Jane\"}",
            })
    void showsWhatIsAskedForInTheUsualOrder(String path, String expected) throws Exception {
        assertThat(get(path).body()).isEqualTo(expected);
    }

    @Test
    void showsEverythingWhenNothingIsAskedFor() throws Exception {
        assertThat(get("/book").body())
                .startsWith("{\"id\":1,\"title\":\"Emma\",\"author\":{")
                .contains("in-print");
    }

    @Test
    void namesTheFieldsThatThereAre() throws Exception {
        HttpResponse<String> response = get("/book?fields=id,isbn");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("\"parameter\":\"fields\"", "\"code\":\"UNKNOWN_FIELD\"", "\"author.name\"", "\"in-print\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author.age",
                "",
                "id,",
                ",id",
                "author(name",
                "author()",
                "author)",
                "author.",
                "a%20b",
                "author(name)x",
                "sequels.sequels.sequels.sequels.sequels.id"
            })
    void refusesWhatItCannotRead(String fields) throws Exception {
        assertThat(get("/book?fields=" + fields).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sketch?fields=draft", "/authors?fields=title", "/titles?fields=name", "/later?fields=done"})
    void showsOnlyWhatTheWholeAnswerHas(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        HttpResponse<String> response = get("/book?fields=" + "id,".repeat(400) + "id");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("1000 characters");
    }

    @Test
    void canBeSwitchedOff() {
        WebApplicationContextRunner runner = new WebApplicationContextRunner().withConfiguration(CONFIGURATION);
        runner.run(context -> assertThat(context).hasSingleBean(PartialResponses.class));
        runner.withPropertyValues("ashlar.core.partial-responses.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(PartialResponses.class));
    }

    @Test
    void isForServletApplications() {
        new ApplicationContextRunner()
                .withConfiguration(CONFIGURATION)
                .run(context -> assertThat(context).doesNotHaveBean(PartialResponses.class));
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Books.class, Authors.class, Titles.class})
    static class Application {}

    record Author(String name, LocalDate born) {}

    @JsonPropertyOrder({"id", "title", "author"})
    record Book(
            int id,
            String title,
            @Nullable Author author,
            Map<String, Object> extra,
            @Nullable List<Book> sequels,
            @JsonProperty("in-print") boolean inPrint) {}

    record BookPage(List<Book> items, int total) {}

    record Sketch(
            @JsonView(Open.class) int id,
            @JsonView(Inner.class) String draft) {

        interface Open {}

        interface Inner extends Open {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Film.class, name = "film"))
    interface Medium {

        int getId();
    }

    record Film(@JsonProperty("id") int getId, String title) implements Medium {}

    abstract static class Shelf<T> {

        private final T only;

        Shelf(T only) {
            this.only = only;
        }

        @PartialResponse
        @GetMapping
        List<T> all() {
            return List.of(only);
        }
    }

    @RestController
    @RequestMapping("/authors")
    static class Authors extends Shelf<Author> {

        Authors() {
            super(JANE);
        }
    }

    @RestController
    @RequestMapping("/titles")
    static class Titles extends Shelf<Sketch> {

        Titles() {
            super(new Sketch(1, "x"));
        }
    }

    interface BooksApi {

        @PartialResponse
        @GetMapping("/book")
        Book book();
    }

    @RestController
    static class Books implements BooksApi {

        private static final Book SEQUEL = new Book(2, "Emma 2", null, Map.of(), null, false);

        private static final Book EMMA = new Book(1, "Emma", JANE, Map.of("any", 1), List.of(SEQUEL), true);

        @Override
        public Book book() {
            return EMMA;
        }

        @PartialResponse
        @GetMapping("/books")
        List<Book> books() {
            return List.of(EMMA, EMMA);
        }

        @PartialResponse(parameter = "show", items = "items")
        @GetMapping("/page")
        ResponseEntity<BookPage> page() {
            return ResponseEntity.ok(new BookPage(List.of(EMMA), 1));
        }

        @PartialResponse
        @GetMapping("/failed")
        ResponseEntity<Map<String, String>> failed() {
            return ResponseEntity.badRequest().body(Map.of("error", "no"));
        }

        @PartialResponse
        @JsonView(Sketch.Open.class)
        @GetMapping("/sketch")
        Sketch sketch() {
            return new Sketch(1, "not yet");
        }

        @PartialResponse
        @GetMapping("/media")
        List<Medium> media() {
            return List.of(new Film(1, "Emma."));
        }

        @PartialResponse
        @GetMapping("/later")
        CompletableFuture<Author> later() {
            return CompletableFuture.completedFuture(JANE);
        }

        @GetMapping("/whole")
        Map<String, Object> whole() {
            return EMMA.extra();
        }
    }
}
