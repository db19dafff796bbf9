package dev.ashlar.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged application is stopped while a request waits for a row that another transaction holds. */
class ShutdownIntegrationTests {

    /** What the generated application.yml gives running requests. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final String OWNER = """
            {"firstName": "George", "lastName": "%s", "address": "110 W. Liberty St.",
             "city": "Madison", "telephone": "6085551023"}""";

    private final Database database = Database.fresh();
    private final HttpClient client = HttpClient.newHttpClient();
    private ApplicationProcess application;

    @BeforeEach
    void start() throws IOException {
        application = PackagedJar.start(Jdk.current().home(), database.environment());
    }

    @AfterEach
    void end() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void aRunningRequestIsAnsweredNewOnesAreRefusedAndTheProcessEnds() throws Exception {
        String path = new Reply(client.send(request("POST", "/owners", "Franklin"), BodyHandlers.ofString()))
                .has(201)
                .header("Location");
        try (Connection holder = database.connection();
                Connection observer = database.connection()) {
            holder.setAutoCommit(false);
            Database.query(holder, "SELECT count(*) FROM (SELECT 1 FROM owners FOR UPDATE)");
            CompletableFuture<HttpResponse<String>> running =
                    client.sendAsync(request("PUT", path, "Davis"), BodyHandlers.ofString());
            await("the request waits for the row")
                    .atMost(GRACE)
                    .until(() -> Database.query(
                                    observer,
                                    "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                            + " AND datname = current_database()")
                            .equals("1"));

            application.terminate();
            await("the server has stopped listening").atMost(GRACE).until(this::refusesConnections);
            assertThat(running).isNotDone();

            holder.rollback();
            Reply reply = new Reply(running.get(GRACE.toSeconds(), TimeUnit.SECONDS)).has(200);
            assertThat(reply.at("/lastName")).isEqualTo("Davis");
            assertThat(application.exitStatus(GRACE)).as(application.log()).isIn(0, 143);
            assertThat(Database.query(observer, "SELECT last_name FROM owners")).isEqualTo("Davis");
            // What is warned of at the start, such as the sample password of this test, is told before.
            String sinceStart = application.log().substring(application.log().indexOf("Started PetclinicApplication"));
            assertThat(sinceStart).doesNotContain(" ERROR ", " WARN ");
        }
    }

    private boolean refusesConnections() throws IOException {
        URI address = URI.create(application.address());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    private HttpRequest request(String method, String path, String lastName) {
        return HttpRequest.newBuilder(URI.create(application.address()).resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(OWNER.formatted(lastName)))
                .build();
    }
}
