package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists that are read page by page by cursor, filtered and in every order, while others change the table. */
class CursorListTests {

    private static final int LASTING = 23;
    private static final String OPEN = "status=to-do&status=at-work";

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/tasks.yaml"), "com.acme.tasks");
        client = application.client();
        IntStream.range(0, LASTING).forEach(number -> create("lasting " + number % 9 + "-" + number, number));
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @AfterEach
    void removeWhatOthersMade() throws SQLException {
        try (Connection connection = application.database().connection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM tasks WHERE title NOT LIKE 'lasting%'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-id",
                "title",
                "-title",
                "priority",
                "-priority",
                "status,-cost",
                "-status",
                "cost",
                "-weight",
                "weight,title",
                "dueAt",
                "-dueAt,-id",
                "day",
                "-day,priority",
                "token",
                "-token",
                "urgent",
                "-urgent,-createdAt",
                "createdAt",
                "-version"
            })
    void showsEveryLastingRowOnceInOrderWhileOthersComeAndGo(String order) throws SQLException {
        String list = "/tasks?" + OPEN + (order.isEmpty() ? "" : "&sort=" + order);
        List<String> expected = lasting(client.get(list + "&limit=200").has(200));
        List<String> passing = new ArrayList<>();
        IntStream.range(0, 9).forEach(number -> passing.add(create("passing " + number, number)));

        List<String> seen = new ArrayList<>();
        String next = "";
        for (int page = 0; next != null; page++) {
            Reply reply = client.get(list + "&limit=4" + next).has(200);
            assertThat(reply.at("/total")).isEqualTo(stored());
            seen.addAll(lasting(reply));
            next = cursor(reply, "/nextCursor");
            create("coming " + page, page);
            removeThoseOf(reply, passing);
        }

        assertThat(seen).hasSizeGreaterThan(12).doesNotHaveDuplicates().isEqualTo(expected);
    }

    @Test
    void leadsBackTheSameWay() {
        String list = "/tasks?limit=5&sort=-priority,title";
        Reply first = client.get(list).has(200);
        Reply second = client.get(list + cursor(first, "/nextCursor")).has(200);

        assertThat(cursor(first, "/prevCursor")).isNull();
        assertThat(client.get(list + cursor(second, "/prevCursor")).has(200).each("/items", "/id"))
                .isEqualTo(first.each("/items", "/id"));
    }

    @Test
    void rowsWithoutAValueAreTheLargest() {
        assertThat(client.get("/tasks?limit=200&sort=priority").has(200).each("/items", "/priority"))
                .last()
                .isEqualTo("");
        assertThat(client.get("/tasks?limit=200&sort=-priority").has(200).each("/items", "/priority"))
                .first()
                .isEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=title&" + OPEN,
                "sort=-title&status=to-do",
                "sort=-title",
                "sort=-title&minPriority=1&" + OPEN
            })
    void refusesTheCursorOfAnotherOrderOrFilter(String other) {
        String next = cursor(client.get("/tasks?limit=2&sort=-title&" + OPEN).has(200), "/nextCursor");

        client.get("/tasks?limit=3&sort=-title&" + OPEN + next).has(200);
        client.get("/tasks?" + other + next)
                .isProblem(400)
                .hasCode("INVALID_CURSOR")
                .hasParameters("cursor");
    }

    @Test
    void tellsNothingOfTheRow() {
        String next = cursor(client.get("/tasks?limit=1&sort=title").has(200), "/nextCursor");
        assertThat(next).hasSizeBetween(60, 200).matches("&cursor=[A-Za-z0-9_-]+");
    }

    @Test
    void theVersionOfARowIsFilteredByAsTheNumberThatItIs() {
        String changed = create("changed", 3);
        client.put("/tasks/" + changed, body("changed once", 3)).has(200);

        assertThat(client.get("/tasks?version=1&limit=200").has(200).each("/items", "/id"))
                .containsExactly(changed);
        assertThat(client.get("/tasks?version=0&limit=200").has(200).each("/items", "/id"))
                .hasSize(LASTING)
                .doesNotContain(changed);
        client.get("/tasks?version=x").isProblem(400).hasParameters("version");
    }

    private static String create(String title, int number) {
        return client.post("/tasks", body(title, number)).has(201).at("/id");
    }

    /** With equal values and missing ones in every field that may have none. */
    private static String body(String title, int number) {
        return """
                {"title": "%s", "status": "%s", "priority": %s, "cost": %s, "weight": %s, "dueAt": %s, "day": %s,
                 "token": %s, "urgent": %s}
                """.formatted(
                        title,
                        List.of("to-do", "at-work", "done").get(number % 3),
                        number % 4 == 0 ? null : number % 5,
                        number % 5 == 0 ? null : number % 3 + ".5" + number % 2,
                        number % 6 == 0 ? null : number % 4 / 3.0,
                        text(number % 7 != 0, "2026-01-0" + (1 + number % 3) + "T10:00:00.123456Z"),
                        text(number % 3 != 0, "2026-02-0" + (1 + number % 2)),
                        text(number % 4 != 1, "00000000-0000-4000-8000-00000000000" + number % 5),
                        number % 5 == 1 ? null : number % 2 == 0);
    }

    private static String text(boolean present, String value) {
        return present ? '"' + value + '"' : "null";
    }

    private static void removeThoseOf(Reply page, List<String> passing) {
        List<String> shown = page.each("/items", "/id");
        List<String> gone = passing.stream().filter(shown::contains).toList();
        gone.forEach(id -> client.delete("/tasks/" + id).has(204));
        passing.removeAll(gone);
        if (!passing.isEmpty()) {
            client.delete("/tasks/" + passing.remove(0)).has(204);
        }
    }

    private static List<String> lasting(Reply reply) {
        Predicate<JsonNode> lasts = task -> task.at("/title").asString().startsWith("lasting");
        return reply.json()
                .at("/items")
                .valueStream()
                .filter(lasts)
                .map(task -> task.at("/id").asString())
                .toList();
    }

    private static String stored() throws SQLException {
        try (Connection connection = application.database().connection()) {
            return Database.query(connection, "SELECT count(*) FROM tasks WHERE status <> 'done'");
        }
    }

    private static String cursor(Reply reply, String pointer) {
        JsonNode cursor = reply.json().at(pointer);
        return cursor.isString() ? "&cursor=" + URLEncoder.encode(cursor.asString(), StandardCharsets.UTF_8) : null;
    }
}
