package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Envelopes and slugs: a document whose operations rightly wait for code. */
class RealworldTests {

    private static RunningApplication application;
    private static Client client;

    @BeforeAll
    static void start() {
        application = RunningApplication.of(Documents.shared("realworld.yml"), "com.acme.conduit");
        client = application.client();
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
    void anOperationThatWaitsForCodeAnswers501AndNamesItself() {
        Reply reply = client.get("/articles/how-to-train-your-dragon");

        reply.isProblem(501);
        assertThat(reply.at("/detail")).containsIgnoringCase("GetArticle");
    }

    @Test
    void bodiesAreCheckedBeforeTheyReachTheCode() {
        client.post("/articles", "{\"article\": {\"title\": \"t\"}}")
                .isProblem(422)
                .hasPointers("/article/body", "/article/description");
        client.post("/articles", "{\"article\": {\"title\": \"t\", \"body\": \"b\", \"description\": \"d\"}}")
                .isProblem(501);
    }
}
