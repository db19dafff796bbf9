package dev.ashlar.observability.autoconfigure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What holds of the line of a request in a servlet container, whoever makes the page for errors. */
abstract class ServletRequestLineContract extends RequestLineContract {

    private static final String ADA =
            "Basic " + Base64.getEncoder().encodeToString("ada:lovelace".getBytes(StandardCharsets.UTF_8));

    /** OBS-03. */
    @ParameterizedTest
    @CsvSource({
        "/broken, 500, /broken",
        "/sent/413, 413, /sent/{status}",
        "/filtered, 413, UNMATCHED",
        "/secured/page, 401, UNMATCHED"
    })
    void keepsTheRouteOfARefusedRequest(String path, int status, String route, CapturedOutput output) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(status);
        JsonNode line = onlyLine(output, path);
        assertThat(line.at("/http/status").asInt()).isEqualTo(status);
        assertThat(line.at("/http/route").asString()).isEqualTo(route);
        assertThat(line.has("user")).isFalse();
    }

    /** OBS-03: who may not is known. */
    @Test
    void tellsWhoIsRefused(CapturedOutput output) throws Exception {
        assertThat(get("/secured/admin", HttpHeaders.AUTHORIZATION, ADA).statusCode())
                .isEqualTo(403);
        JsonNode line = onlyLine(output, "/secured/admin");
        assertThat(line.at("/http/status").asInt()).isEqualTo(403);
        assertThat(line.at("/user/id").asString()).isEqualTo("ada");
    }

    /** OBS-01. */
    @Test
    void tellsWhoIsLetIn(CapturedOutput output) throws Exception {
        assertThat(get("/secured/page", HttpHeaders.AUTHORIZATION, ADA).body()).isEqualTo("page");
        assertThat(onlyLine(output, "/secured/page").at("/user/id").asString()).isEqualTo("ada");
    }
}
