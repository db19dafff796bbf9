package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    void takesTheKeyThatTheReadmeTellsHowToIssue() throws Exception {
        String readme = Files.readString(application.project().directory().resolve("README.md"));
        String insert = readme.substring(readme.indexOf("INSERT INTO api_keys"), readme.indexOf("now())\"") + 6);
        String id = "ak_0123456789abcdef";
        String key = id + "_" + "A".repeat(43);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = application.database().connection();
                Statement statement = connection.createStatement()) {
            statement.execute(insert.replace("$id", id).replaceFirst("\\$\\(printf [^)]*\\)", hash));
        }

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

    @Test
    void itsOwnTestsCompileWithoutAWarning() throws IOException {
        application.project().compileTests();
    }

    private static int call(Client client, String method, String path) {
        return client.send(method, path, null, "application/json").status();
    }
}
