package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a database refuses through R2DBC is answered as what it refuses through JDBC. */
@SpringBootTest(
        classes = R2dbcApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=reactive")
class R2dbcProblemIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TABLES = """
            drop table if exists stay, room;
            create table room (id int primary key, name varchar(5) not null unique, beds smallint check (beds > 0));
            create table stay (room int references room);
            insert into room values (1, 'a', 1);
            insert into stay values (1)""";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void createsTables() throws Exception {
        assertThat(send("/driver", TABLES).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into room values (2, 'a', 1) | 409 | ALREADY_EXISTS | #/name ALREADY_EXISTS",
                "insert into room values (2, null, 1) | 422 | VALIDATION_FAILED | #/name NOT_NULL",
                "insert into room values (2, 'b', 0) | 422 | VALIDATION_FAILED | #/bedCount CHECK",
                "insert into room values (2, 'too long', 1) | 422 | VALIDATION_FAILED | ''",
                "insert into room values (2, 'b', 99999) | 422 | VALIDATION_FAILED | ''",
                "insert into room values (2, 'b', cast('x' as int)) | 422 | VALIDATION_FAILED | ''",
                "insert into stay values (9) | 422 | REFERENCE_NOT_FOUND | #/roomId REFERENCE_NOT_FOUND",
                "delete from room | 409 | STILL_REFERENCED | ''",
                "set statement_timeout = 20; select pg_sleep(5) | 503 | TIMEOUT | ''",
                "begin read only; delete from stay | 503 | SERVICE_UNAVAILABLE | ''",
                "select pg_terminate_backend(pg_backend_pid()) | 503 | SERVICE_UNAVAILABLE | ''",
                "select secret from nowhere | 500 | INTERNAL_ERROR | ''",
                "do $$ begin raise sqlstate '40001'; end $$ | 409 | CONFLICT_STALE | ''",
                "do $$ begin raise sqlstate '40P01'; end $$ | 503 | LOCK_TIMEOUT | ''",
                "do $$ begin raise sqlstate '53300'; end $$ | 503 | SERVICE_UNAVAILABLE | ''"
            })
    void answersAsJdbcsFailuresAreAnswered(String sql, int status, String code, String error) throws Exception {
        for (String path : new String[] {"/client", "/driver"}) {
            HttpResponse<String> response = send(path, sql);
            JsonNode body = JSON.readTree(response.body());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
            assertThat(body.path("code").asString()).isEqualTo(code);
            JsonNode first = body.at("/errors/0");
            assertThat((first.path("pointer").asString("") + " "
                                    + first.path("code").asString(""))
                            .trim())
                    .isEqualTo(error);
            assertThat(response.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        }
    }

    private HttpResponse<String> send(String path, String sql) throws Exception {
        return client.send(
                Situation.send("POST", path)
                        .with("Content-Type", "text/plain")
                        .body(sql)
                        .request(port),
                BodyHandlers.ofString());
    }
}
