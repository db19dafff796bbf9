package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text ids that the server makes, paths and updates in the style of others, relations that are given by key and shown as rows, and their other side. */
class TextKeysTests {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/text-keys.yaml"), "com.acme.shelf");
        client = application.client();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    private static String author() {
        return client.post("/authors", "{\"author\": {\"name\": \"Ada\"}}")
                .has(201)
                .at("/author/id");
    }

    private static String category() {
        return client.post("/categories", "{\"name\": \"Poems\"}").has(201).at("/id");
    }

    @Test
    void anAuthorIsMadeWithAKeyAndFoundWhereItsLocationSays() {
        Reply made =
                client.post("/authors", "{\"author\": {\"name\": \"Ada\"}}").has(201);
        String id = made.at("/author/id");

        assertThat(UUID.fromString(id))
                .hasToString(id)
                .extracting(UUID::version)
                .isEqualTo(7);
        assertThat(made.header("Location")).endsWith("/authors/" + id);
        assertThat(client.get("/authors/" + id).has(200).at("/author/name")).isEqualTo("Ada");
        client.get("/authors/unknown").isProblem(404);
    }

    @Test
    void aGivenKeyIsKept() {
        client.post("/categories", "{\"id\": \"novels\", \"name\": \"Novels\"}").has(201);

        assertThat(client.get("/categories/novels").has(200).at("/name")).isEqualTo("Novels");
    }

    @Test
    void rowsAreListedInTheOrderInWhichTheyWereMade() {
        List<String> made = IntStream.range(0, 5)
                .mapToObj(number -> client.post("/classes", "{\"name\": \"n" + number + "\"}")
                        .has(201)
                        .at("/id"))
                .toList();

        assertThat(client.get("/classes").has(200).each("", "/id")).containsExactlyElementsOf(made);
    }

    @Test
    void whatIsGivenByKeyIsShownAsRowsOnBothSides() {
        String author = author();
        String category = category();
        Reply book = client.post(
                        "/books",
                        "{\"title\": \"Notes\", \"authorId\": \"" + author + "\", \"categoryIds\": [\"" + category
                                + "\"]}")
                .has(201);

        assertThat(book.at("/author/name")).isEqualTo("Ada");
        assertThat(book.each("/categories", "/id")).containsExactly(category);
        assertThat(client.get("/categories/" + category).has(200).at("/bookIds/0"))
                .isEqualTo(book.at("/id"));
        assertThat(client.get("/books?authorId=" + author).has(200).each("", "/id"))
                .containsExactly(book.at("/id"));
    }

    private static Reply vehicle(String depot) {
        return client.post("/vehicles", "{\"plate\": \"AB 1\", \"depotCode\": \"" + depot + "\"}");
    }

    @Test
    void aRowIsBelowTheRowThatItsTextKeyNames() {
        client.post("/depots", "{\"code\": \"NORTH\", \"city\": \"Oslo\"}").has(201);
        Reply made = vehicle("NORTH").has(201);

        assertThat(made.at("/depot/city")).isEqualTo("Oslo");
        assertThat(client.get("/depots/NORTH/vehicles").has(200).each("", "/id"))
                .containsExactly(made.at("/id"));
        client.delete("/depots/NORTH").isProblem(409);
    }

    @Test
    void aTextKeyThatNamesNoRowIsRefused() {
        vehicle("NOWHERE").isProblem(422);
    }

    @Test
    void theRevisionOfARowTellsHowOftenItWasChanged() {
        client.post("/depots", "{\"code\": \"SOUTH\"}").has(201);
        Reply made = vehicle("SOUTH").has(201);
        Reply changed = client.put("/vehicles/" + made.at("/id"), "{\"plate\": \"CD 2\", \"depotCode\": \"SOUTH\"}")
                .has(200);

        assertThat(made.at("/revision")).isEqualTo("0");
        assertThat(changed.at("/revision")).isEqualTo("1");
    }

    private static String group(String parent) {
        return client.post("/groups", "{\"name\": \"G\"" + parent + "}")
                .has(201)
                .at("/id");
    }

    @Test
    void aTreeIsShownOneLevelDeep() {
        String root = group("");
        String child = group(", \"parentId\": " + root);
        group(", \"parentId\": " + child);

        Reply shown = client.get("/groups/" + root).has(200);

        assertThat(shown.each("/children", "/id")).containsExactly(child);
        assertThat(shown.text()).doesNotContain("\"children\":[{\"children\"");
        assertThat(client.get("/groups/" + child).has(200).at("/parentId")).isEqualTo(root);
        client.delete("/groups/" + root).isProblem(409);
    }

    @Test
    void aRowIsPatchedInEitherFormWhereTheDocumentDeclaresBoth() {
        String path = "/categories/" + category();

        assertThat(client.patch(path, "{\"name\": \"Verse\"}").has(200).at("/name"))
                .isEqualTo("Verse");
        assertThat(operations(
                                path,
                                "[{\"op\": \"test\", \"path\": \"/name\", \"value\": \"Verse\"},"
                                        + " {\"op\": \"replace\", \"path\": \"/name\", \"value\": \"Prose\"}]")
                        .has(200)
                        .at("/name"))
                .isEqualTo("Prose");
        operations(path, "{\"name\": \"Verse\"}").isProblem(400);
        operations(path, "[{\"op\": \"remove\", \"path\": \"/name\"}]")
                .isProblem(422)
                .hasPointers("/name");
        operations(path, "[{\"op\": \"test\", \"path\": \"/name\", \"value\": \"Verse\"}]")
                .isProblem(409)
                .hasPointers("/0/path");
    }

    @Test
    void aRowIsPatchedByOperationsAloneWhereTheDocumentSaysSo() {
        client.post("/depots", "{\"code\": \"PATCHED\"}").has(201);
        String path = "/vehicles/"
                + client.post("/vehicles", "{\"plate\": \"A\", \"depotCode\": \"PATCHED\"}")
                        .has(201)
                        .at("/id");

        assertThat(operations(path, "[{\"op\": \"replace\", \"path\": \"/plate\", \"value\": \"B\"}]")
                        .has(200)
                        .at("/plate"))
                .isEqualTo("B");
        operations(path, "[{\"op\": \"replace\", \"path\": \"/depotCode\", \"value\": \"NOWHERE\"}]")
                .isProblem(422)
                .hasPointers("/depotCode");
        Reply refused = client.patch(path, "{\"plate\": \"C\"}");
        refused.isProblem(415);
        assertThat(refused.header("Accept-Patch")).isEqualTo("application/json-patch+json");
    }

    @Test
    void aPatchGivesARowNoOtherKeyAndNoUnknownMember() {
        String category = category();
        String path = "/categories/" + category;

        client.patch(path, "{\"id\": \"other\"}").isProblem(422).hasPointers("/id");
        client.patch(path, "{\"id\": \"" + category + "\", \"name\": \"Songs\"}")
                .has(200);
        operations(path, "[{\"op\": \"replace\", \"path\": \"/id\", \"value\": \"other\"}]")
                .isProblem(422)
                .hasPointers("/id");
        client.patch(path, "{\"colour\": \"red\", \"size\": null}")
                .isProblem(400)
                .hasPointers("/colour", "/size");
        assertThat(client.get(path).has(200).at("/name")).isEqualTo("Songs");
    }

    private static String yard(String depot) {
        client.post("/depots", "{\"code\": \"" + depot + "\"}").has(201);
        return "/depots/" + depot + "/yard/gates";
    }

    @Test
    void rowsLieBelowAWordOfTheirParentAndAFormatIsNoPartOfTheirKey() {
        String gates = yard("WEST");
        Reply made = client.post(gates + ".json", "{\"name\": \"Main\"}").has(201);
        String path = gates + "/" + made.at("/sid") + ".json";

        assertThat(made.header("Location")).endsWith(path);
        assertThat(client.get(path).has(200).at("/name")).isEqualTo("Main");
        assertThat(client.get(gates + ".json").has(200).each("/entries", "/sid"))
                .containsExactly(made.at("/sid"));
        client.get("/depots/NOWHERE/yard/gates.json").isProblem(404);
        client.get(path.replace("WEST", "NOWHERE")).isProblem(404);
    }

    @Test
    void markersLeadThroughAList() {
        String gates = yard("EAST") + ".json";
        List<String> made = IntStream.range(0, 3)
                .mapToObj(number -> client.post(gates, "{\"name\": \"g" + number + "\"}")
                        .has(201)
                        .at("/sid"))
                .toList();
        Reply first = client.get(gates + "?limit=2").has(200);
        Reply second = client.get(gates + "?limit=2&marker=" + first.at("/next_marker"))
                .has(200);

        assertThat(first.each("/entries", "/sid")).isEqualTo(made.subList(0, 2));
        assertThat(second.each("/entries", "/sid")).isEqualTo(made.subList(2, 3));
        assertThat(second.json().at("/next_marker").isString()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST"})
    void whatAnUpdateLeavesOutStays(String method) {
        String gates = yard(method + "YARD");
        String path = gates + "/"
                + client.post(gates + ".json", "{\"name\": \"Main\", \"remark\": \"oak\"}")
                        .has(201)
                        .at("/sid")
                + ".json";

        Reply changed = client.send(method, path, "{\"wide\": true}", "application/json")
                .has(200);

        assertThat(changed.at("/name")).isEqualTo("Main");
        assertThat(changed.at("/remark")).isEqualTo("oak");
        assertThat(changed.at("/wide")).isEqualTo("true");
        assertThat(client.send(method, path, "{\"remark\": null}", "application/json")
                        .has(200)
                        .text())
                .doesNotContain("oak");
        client.send(method, path, "{\"name\": null}", "application/json")
                .isProblem(422)
                .hasPointers("/name");
    }

    private static void label(String slug) throws SQLException {
        try (Connection connection = application.database().connection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO labels (slug, text, row_version) VALUES ('" + slug + "', 'By hand', 0)");
        }
    }

    @Test
    void rowsThatYourCodeMakesFromAFormAreReadAndRemovedByTheGeneratedOne() throws SQLException {
        label("by-hand");
        label("other");

        client.send("POST", "/labels", "text=Any", "application/x-www-form-urlencoded")
                .isProblem(501);
        assertThat(client.get("/labels/by-hand").has(200).at("/text")).isEqualTo("By hand");
        Reply first = client.get("/labels?limit=1").has(200);
        Reply last = client.get("/labels?limit=1&offset=" + first.at("/next_page/offset"))
                .has(200);
        assertThat(first.each("/data", "/slug")).containsExactly("by-hand");
        assertThat(last.each("/data", "/slug")).containsExactly("other");
        assertThat(last.json().at("/next_page").isObject()).isFalse();

        Reply receipt = client.delete("/labels/by-hand").has(200);
        assertThat(receipt.at("/deleted_label_slug")).isEqualTo("by-hand");
        assertThat(receipt.at("/deleted")).isEqualTo("true");
        client.get("/labels/by-hand").isProblem(404);
    }

    private static Reply operations(String path, String operations) {
        return client.send("PATCH", path, operations, "application/json-patch+json");
    }
}
