package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the document says of who may call an operation is what holds. */
class AccessTests {

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Path.of("src/test/resources/documents/access.yaml"), "com.acme.notes");
        application.client().post("/notes", "{\"text\": \"first\"}").has(201);
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // method, path, nobody, without scopes, notes:read, notes:write
        "GET, /notes, 200, 200, 200, 200",
        "HEAD, /notes, 200, 200, 200, 200",
        "POST, /notes, 401, 403, 403, 400",
        "GET, /notes/1, 401, 403, 200, 403",
        "PUT, /notes/1, 401, 403, 403, 400",
        "DELETE, /notes/1, 401, 403, 403, 403",
        "POST, /notes/1/archive, 401, 403, 403, 403",
        "POST, /notes/1/seal, 401, 403, 403, 403",
        "POST, /notes/1/print, 401, 403, 403, 403",
        "GET, /openapi.yaml, 200, 200, 200, 200",
        "GET, /docs, 200, 200, 200, 200",
        "GET, /docs/swagger-ui.css, 200, 200, 200, 200",
        "GET, /actuator/health, 200, 200, 200, 200",
        "GET, /actuator/health/readiness, 200, 200, 200, 200",
        "GET, /nowhere, 404, 404, 404, 404"
    })
    void letsInWhomTheDocumentLetsIn(String method, String path, int nobody, int caller, int reader, int writer) {
        assertThat(call(application.stranger(), method, path)).isEqualTo(nobody);
        assertThat(call(application.clientWith(), method, path)).isEqualTo(caller);
        assertThat(call(application.clientWith("notes:read"), method, path)).isEqualTo(reader);
        assertThat(call(application.clientWith("notes:write"), method, path)).isEqualTo(writer);
    }

    @Test
    void takesTheKeyThatTheReadmeTellsHowToIssue() {
        String key = IssuedKey.in(application.project(), application.database());

        assertThat(replaced(key)).isEqualTo(200);
        assertThat(replaced(key + "A")).isEqualTo(401);
    }

    private static int replaced(String key) {
        return application
                .stranger()
                .send(
                        "PUT",
                        "/notes/1",
                        "{\"text\": \"b\"}",
                        Map.of("Content-Type", "application/json", "X-Notes-Key", key))
                .status();
    }

    /** Its tables are there; who the users are it cannot know. */
    @Test
    void warnsAtTheStartOfMissingUsersOnly() {
        assertThat(application.warningsAtStart()).singleElement().asString().contains("no UserDetailsService bean");
    }

    /** In one line, once it is ready, which is after it says that it has started. */
    @Test
    void tellsAtTheStartWhatIsOpen() {
        await("the line").atMost(Duration.ofMinutes(1)).until(() -> !open().isEmpty());
        assertThat(open()).singleElement().asString().contains("GET /notes (").doesNotContain("POST", "/folders");
    }

    private static List<String> open() {
        return application
                .log()
                .lines()
                .filter(line -> line.contains("Open to everybody"))
                .toList();
    }

    @Test
    void itsOwnTestsCompileWithoutAWarning() throws IOException {
        application.project().compileTests();
    }

    /** What belongs to somebody else is as if it did not exist (OWASP API1, ASVS V8.2.2). */
    @Nested
    class RowsOfOthers {

        private final Client anna = application.clientOf("anna");
        private final Client bert = application.clientOf("bert");
        private final Client admin = application.clientOf("carl", "ADMIN");

        private final String folder =
                anna.post("/folders", "{\"name\": \"hers\"}").has(201).at("/id");
        private final Reply made = anna.post("/diaries", "{\"title\": \"secret\", \"folderId\": \"" + folder + "\"}")
                .has(201);
        private final String hers = "/diaries/" + made.at("/id");
        private final String nothing = "/diaries/" + UUID.randomUUID();

        @Test
        void cannotBeReadChangedOrRemovedAndLeaveNoTrace() {
            for (String ask : List.of("GET", "HEAD", "PUT", "PATCH", "DELETE")) {
                for (Map<String, String> headers : List.of(
                        Map.<String, String>of(),
                        Map.of("If-Match", made.header("ETag")),
                        Map.of("If-Match", "*"),
                        Map.of("If-None-Match", made.header("ETag")),
                        Map.of("If-None-Match", "*"),
                        Map.of("Idempotency-Key", "0123456789abcdef"))) {
                    Reply other = ask(bert, ask, hers, headers);
                    Reply absent = ask(bert, ask, nothing, headers);
                    assertThat(other.status()).as("%s %s", ask, headers).isEqualTo(404);
                    assertThat(told(other)).as("%s %s", ask, headers).isEqualTo(told(absent));
                    assertThat(other.header("ETag")).isEqualTo(absent.header("ETag"));
                }
            }
            Reply still = anna.get(hers).has(200);
            assertThat(still.text()).isEqualTo(made.text());
            assertThat(still.header("ETag")).isEqualTo(made.header("ETag"));
        }

        /** SEC-36: by an operation that is written by hand. */
        @Test
        void stayWhereManyAreRemovedAtOnce() {
            String his = bert.post("/diaries", "{\"title\": \"his\"}").has(201).at("/id");
            String ids = "{\"ids\": [\"%s\", \"%s\"]}";
            Reply other = bert.post("/diaries/removals", ids.formatted(made.at("/id"), made.at("/id")));
            Reply absent = bert.post("/diaries/removals", ids.formatted(UUID.randomUUID(), UUID.randomUUID()));
            assertThat(other.status()).isEqualTo(204);
            assertThat(told(other)).isEqualTo(told(absent));
            bert.post("/diaries/removals", ids.formatted(made.at("/id"), his)).has(204);
            bert.get("/diaries/" + his).has(404);
            assertThat(anna.get(hers).has(200).header("ETag")).isEqualTo(made.header("ETag"));
        }

        @Test
        void takeAsManyStatementsAsAbsentOnes() {
            long before = application.statements();
            bert.get(nothing).has(404);
            long absent = application.statements() - before;
            bert.get(hers).has(404);
            assertThat(application.statements() - before - absent).isEqualTo(absent);
        }

        @Test
        void areInNoList() {
            bert.post("/diaries", "{\"title\": \"his\"}").has(201);
            for (String list :
                    List.of("", "?writtenBy=anna", "?title=secret", "?sort=writtenBy", "?sort=-title&limit=100")) {
                Reply page = bert.get("/diaries" + list).has(200);
                assertThat(page.each("/items", "/writtenBy")).as(list).doesNotContain("anna");
                assertThat(page.at("/total"))
                        .as(list)
                        .isEqualTo(String.valueOf(bert.get("/diaries?limit=100" + list.replace('?', '&'))
                                .json()
                                .at("/items")
                                .size()));
            }
            assertThat(bert.get("/diaries?title=secret").at("/total")).isEqualTo("0");
            assertThat(bert.get("/folders").has(200).text()).doesNotContain(folder);
            assertThat(told(bert.get("/folders/" + folder + "/diaries")))
                    .isEqualTo(told(bert.get("/folders/" + UUID.randomUUID() + "/diaries")));
        }

        @Test
        void areNotReachedByTheCursorOfTheirOwner() {
            anna.post("/diaries", "{\"title\": \"more\"}").has(201);
            String cursor = anna.get("/diaries?limit=1").has(200).at("/nextCursor");
            Reply stolen = bert.get("/diaries?limit=1&cursor=" + cursor);
            assertThat(stolen.status() == 400
                            || !stolen.each("/items", "/writtenBy").contains("anna"))
                    .isTrue();
        }

        @Test
        void cannotBeReferredTo() {
            String stolen = "{\"title\": \"his\", \"folderId\": \"%s\"}";
            Reply other = bert.post("/diaries", stolen.formatted(folder));
            Reply absent = bert.post("/diaries", stolen.formatted(UUID.randomUUID()));
            other.isProblem(422).hasPointers("/folderId");
            assertThat(told(other)).isEqualTo(told(absent));
        }

        @Test
        void stayWithTheirOwnersWhateverABodySays() {
            Reply his = bert.post("/diaries", "{\"title\": \"forged\", \"writtenBy\": \"anna\"}")
                    .has(201);
            String place = "/diaries/" + his.at("/id");
            assertThat(his.at("/writtenBy")).isEqualTo("bert");
            bert.put(place, "{\"title\": \"given\", \"writtenBy\": \"anna\"}").has(200);
            bert.patch(place, "{\"writtenBy\": \"anna\"}").has(200);
            assertThat(bert.get(place).has(200).at("/writtenBy")).isEqualTo("bert");
            assertThat(bert.get(place).at("/title")).isEqualTo("given");
            anna.get(place).has(404);
        }

        @Test
        void areNotToldOfByARequestThatIsSentAgain() {
            Map<String, String> again = Map.of(
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            String body = "{\"title\": \"once\"}";
            String annas = anna.send("POST", "/diaries", body, again).has(201).at("/id");
            assertThat(bert.send("POST", "/diaries", body, again).text()).doesNotContain(annas);
        }

        @Test
        void areForAdministrators() {
            assertThat(admin.get(hers).has(200).at("/writtenBy")).isEqualTo("anna");
            assertThat(admin.get("/diaries?writtenBy=anna").has(200).each("/items", "/writtenBy"))
                    .containsOnly("anna");
            Reply given = admin.post("/diaries", "{\"title\": \"a gift\", \"writtenBy\": \"bert\"}")
                    .has(201);
            bert.get("/diaries/" + given.at("/id")).has(200);
            admin.patch("/diaries/" + given.at("/id"), "{\"title\": \"mended\"}")
                    .has(200);
            admin.delete("/diaries/" + given.at("/id")).has(204);
            bert.get("/diaries/" + given.at("/id")).has(404);
            assertThat(admin.post("/diaries", "{\"title\": \"mine\"}").has(201).at("/writtenBy"))
                    .isEqualTo("carl");
        }

        private static Reply ask(Client client, String method, String path, Map<String, String> headers) {
            Map<String, String> all = new HashMap<>(headers);
            boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("DELETE");
            all.put("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
            return client.send(method, path, reads ? null : "{\"title\": \"taken\"}", all);
        }

        /** What an answer says, but for what differs with every request. */
        private static String told(Reply reply) {
            return reply.status() + " "
                    + reply.text()
                            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                            .replaceAll("\"(requestId|timestamp)\":\"[^\"]*\"", "");
        }
    }

    /** Tenants do not know of each other, and their administrators neither. */
    @Nested
    class RowsOfOtherTenants {

        private final Client acme = application.clientOfTenant("acme");
        private final Client globex = application.clientOfTenant("globex");
        private final String name = "{\"name\": \"" + UUID.randomUUID() + "\"}";
        private final Reply made = acme.post("/projects", name).has(201);
        private final String acmes = "/projects/" + made.at("/id");

        @Test
        void areNotThere() {
            assertThat(made.at("/company")).isEqualTo("acme");
            for (String method : List.of("GET", "PATCH", "DELETE")) {
                String body = method.equals("PATCH") ? "{}" : null;
                assertThat(globex.send(method, acmes, body, "application/merge-patch+json")
                                .status())
                        .as(method)
                        .isEqualTo(404);
            }
            assertThat(globex.get("/projects").has(200).text()).doesNotContain(made.at("/id"));
            assertThat(acme.get("/projects").has(200).text()).contains(made.at("/id"));
            acme.get(acmes).has(200);
        }

        @Test
        void shareNoUniqueValues() {
            globex.post("/projects", name).has(201);
            acme.post("/projects", name).isProblem(409).hasPointers("/name");
        }

        @Test
        void areNotGivenAway() {
            String forged = "{\"name\": \"" + UUID.randomUUID() + "\", \"company\": \"globex\"}";
            assertThat(acme.post("/projects", forged).has(201).at("/company")).isEqualTo("acme");
            assertThat(acme.patch(acmes, "{\"company\": \"globex\"}").has(200).at("/company"))
                    .isEqualTo("acme");
            acme.delete(acmes).has(204);
        }

        @Test
        void areForNobodyWithoutATenant() {
            Client homeless = application.clientOf("anna", "ADMIN");
            homeless.get(acmes).isProblem(403);
            homeless.get("/projects").isProblem(403);
            homeless.post("/projects", name).isProblem(403);
        }
    }

    private static int call(Client client, String method, String path) {
        return client.send(method, path, null, "application/json").status();
    }
}
