package dev.ashlar.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.test.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.RestClient;

@SpringBootTest(classes = SampleApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StatementCounterIntegrationTests {

    @Autowired
    private StatementCounter statements;

    @LocalServerPort
    private int port;

    private RestClient client;

    @BeforeEach
    void startFromNothing() {
        client = RestClient.create("http://localhost:" + port);
        statements.reset();
    }

    @Test
    void countsWhatRequestsMakeHibernateSend() {
        post("Emma");
        list();

        assertThat(statements.count()).isEqualTo(2);
        assertThat(statements.all().get(0)).startsWith("insert into book");
        assertThat(statements.all().get(1)).startsWith("select").contains("from book");
    }

    @Test
    void tellsOnlyWhatTheWorkSent() {
        post("Persuasion");

        List<String> during = statements.during(this::list);

        assertThat(during).singleElement().asString().startsWith("select");
    }

    @Test
    void forgetsOnReset() {
        post("Sanditon");
        statements.reset();

        assertThat(statements.count()).isZero();
        assertThat(statements.all()).isEmpty();
    }

    private void post(String title) {
        client.post().uri("/books").body(title).retrieve().toBodilessEntity();
    }

    private void list() {
        client.get().uri("/books").retrieve().toBodilessEntity();
    }
}
