package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = FailingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "ashlar.errors.validation-status=400")
class DatabaseDownIntegrationTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void asksForPatienceWhileTheDatabaseIsDown(@Autowired EmbeddedPostgres postgres) throws Exception {
        Situation invalid = Situation.json("/items", "{\"name\":\"\",\"qty\":1}");
        assertThat(client.send(invalid.request(port), BodyHandlers.ofString()).statusCode())
                .as("the status that the property names")
                .isEqualTo(400);
        postgres.close();
        for (Situation situation : new Situation[] {
            Situation.send("POST", "/db/accounts/2/nick?nick=x"), Situation.send("POST", "/db/invoices?account=2")
        }) {
            HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).contains("5");
            assertThat(response.body()).contains("\"SERVICE_UNAVAILABLE\"").doesNotContain("onnection", "localhost");
        }
    }
}
