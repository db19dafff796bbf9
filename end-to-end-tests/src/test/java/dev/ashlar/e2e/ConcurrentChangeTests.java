package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that change one row at the same moment, each sure of what it has seen. */
class ConcurrentChangeTests {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/tasks.yaml"), "com.acme.tasks");
        client = application.client();
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @RepeatedTest(10)
    void ofTwoWritersWithOneTagExactlyOneWins() {
        Reply made = create();
        String path = path(made);

        List<Reply> replies =
                Stream.of("one", "two")
                        .map(title -> send("PUT", path, body(title), made.header("ETag")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
        Reply winner = replies.get(replies.get(0).status() == 200 ? 0 : 1);
        assertThat(client.get(path).has(200).at("/title")).isEqualTo(winner.at("/title"));
        assertThat(client.get(path).header("ETag")).isEqualTo(winner.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT"})
    void whoHasReadTheRowBeforeAnotherChangesItIsRefused(String method) throws SQLException {
        Reply made = create();
        try (Connection other = application.database().connection()) {
            CompletableFuture<Reply> late = behindAChangeOf(other, made, method, made.header("ETag"));
            other.commit();
            late.join().isProblem(412).hasCode("PRECONDITION_FAILED");
        }
        assertThat(client.get(path(made)).has(200).at("/title")).isEqualTo("of the other");
    }

    @Test
    void whoHasSeenNothingIsToldOfTheConflict() throws SQLException {
        Reply made = create();
        try (Connection other = application.database().connection()) {
            CompletableFuture<Reply> late = behindAChangeOf(other, made, "DELETE", "");
            other.commit();
            late.join().isProblem(409).hasCode("CONFLICT_STALE");
        }
        client.delete(path(made)).has(204);
    }

    @Test
    void whoWaitedForAChangeThatWasUndoneSucceeds() throws SQLException {
        Reply made = create();
        try (Connection other = application.database().connection()) {
            CompletableFuture<Reply> late = behindAChangeOf(other, made, "DELETE", made.header("ETag"));
            other.rollback();
            late.join().has(204);
        }
        client.get(path(made)).isProblem(404);
    }

    /** A request that has read the row and waits for a change of it that is not committed yet. */
    private static CompletableFuture<Reply> behindAChangeOf(Connection other, Reply made, String method, String tag)
            throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("UPDATE tasks SET title = 'of the other', row_version = row_version + 1 WHERE id = "
                    + made.at("/id"));
        }
        CompletableFuture<Reply> reply = send(method, path(made), method.equals("PUT") ? body("late") : null, tag);
        await().until(() -> isSomebodyWaiting() || reply.isDone());
        assertThat(reply).isNotDone();
        return reply;
    }

    private static boolean isSomebodyWaiting() throws SQLException {
        try (Connection connection = application.database().connection()) {
            return Database.query(
                            connection,
                            "SELECT count(*) FROM pg_stat_activity"
                                    + " WHERE wait_event_type = 'Lock' AND datname = current_database()")
                    .equals("1");
        }
    }

    @Test
    void aRowThatTheBodyNamesIsHeldByItsTagToo() {
        Reply made =
                client.post("/boards", board("ham", "{\"zeta\": 1, \"a\": 2}")).has(201);
        String tag = client.get("/boards/ham").has(200).header("ETag");

        Reply replaced = client.send("PUT", "/boards", board("ham", "{\"zeta\": 2}"), json(tag))
                .has(200);
        Reply late = client.send("PUT", "/boards", board("ham", "{\"zeta\": 3}"), json(tag));
        late.isProblem(412).hasCode("PRECONDITION_FAILED");
        assertThat(late.header("ETag")).isEqualTo(replaced.header("ETag")).isNotEqualTo(tag);
        assertThat(made.header("ETag")).isEqualTo(tag);
        assertThat(client.get("/boards/ham").has(200).at("/settings/zeta")).isEqualTo("2");
    }

    @Test
    void aTagIsThatOfTheContentInWhateverOrderTheDatabaseKeepsIt() {
        String settings = "{\"zeta\": {\"second\": 1, \"b\": 2}, \"a\": [{\"later\": 1, \"c\": 2}]}";
        Reply made = client.post("/boards", board("ord", settings)).has(201);

        assertThat(made.text()).contains("\"settings\":{\"zeta\"");
        assertThat(client.get("/boards/ord").has(200).text()).contains("\"settings\":{\"a\"");
        assertThat(client.get("/boards/ord").header("ETag")).isNotEmpty().isEqualTo(made.header("ETag"));
        client.send("GET", "/boards/ord", null, Map.of("If-None-Match", made.header("ETag")))
                .has(304);
    }

    private static Reply create() {
        return client.post("/tasks", body("made")).has(201);
    }

    private static CompletableFuture<Reply> send(String method, String path, String body, String tag) {
        return client.sendAsync(method, path, body, json(tag));
    }

    private static Map<String, String> json(String tag) {
        return tag.isEmpty()
                ? Map.of("Content-Type", "application/json")
                : Map.of("Content-Type", "application/json", "If-Match", tag);
    }

    private static String path(Reply made) {
        return "/tasks/" + made.at("/id");
    }

    private static String body(String title) {
        return "{\"title\": \"" + title + "\", \"status\": \"to-do\"}";
    }

    private static String board(String code, String settings) {
        return "{\"code\": \"" + code + "\", \"settings\": " + settings + "}";
    }
}
