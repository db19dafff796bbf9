package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Envelopes and slugs: a document most of whose operations rightly wait for code. */
class RealworldTests implements GeneratedApplicationContract {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.opened(Documents.shared("realworld.yml"), "com.acme.conduit");
        client = application.client();
    }

    @Override
    public RunningApplication application() {
        return application;
    }

    @AfterAll
    static void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void everyOperationThatWaitsForCodeIsListed(@TempDir Path folder) throws IOException {
        GeneratedProject project =
                GeneratedProject.of(Documents.shared("realworld.yml"), "com.acme.conduit", folder.resolve("conduit"));

        assertThat(project.outcome().summary().operations()).isEqualTo(19);
        assertThat(project.outcome().summary().custom())
                .contains("Login", "CreateArticle", "GetArticlesFeed", "GetTags");
    }

    @Test
    void whatIsReadDifferentlyByEachCallerIsRemovedByKeyAllTheSame() throws SQLException {
        try (Connection connection = application.database().connection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO articles (slug, title, description, body, created_at, updated_at, row_version)"
                            + " VALUES ('one', 't', 'd', 'b', now(), now(), 0)");
            statement.execute("INSERT INTO comments (id, body, created_at, updated_at, row_version, article_id)"
                    + " VALUES (1, 'b', now(), now(), 0, 'one')");
        }

        client.get("/articles/one").isProblem(501);
        client.delete("/articles/one").isProblem(409);
        client.delete("/articles/one/comments/1").has(204);
        client.delete("/articles/one").has(204);
        client.delete("/articles/one").isProblem(404);
    }

    @Test
    void bodiesAreCheckedBeforeTheyReachTheCode() {
        client.post("/articles", "{\"article\": {\"title\": \"t\"}}")
                .isProblem(422)
                .hasPointers("/article/body", "/article/description");
        client.post("/articles", "{\"article\": {\"title\": \"t\", \"body\": \"b\", \"description\": \"d\"}}")
                .isProblem(501);
    }

    @Test
    void parametersAreCheckedBeforeTheyReachTheCode() {
        client.get("/articles?limit=0").isProblem(422).hasParameters("limit");
        client.get("/articles/feed?limit=many").isProblem(400).hasParameters("limit");
        client.delete("/articles/a/comments/first").isProblem(400).hasParameters("id");
    }
}
