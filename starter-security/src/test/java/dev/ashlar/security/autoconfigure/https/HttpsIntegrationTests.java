package dev.ashlar.security.autoconfigure.https;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** SEC-46: in production, plain HTTP is refused before credentials are read, and only pages are redirected. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "ashlar.security.hosts=api.example.com,localhost",
            "ashlar.security.proxies.trusted=192.0.2.1"
        })
@ActiveProfiles("production")
class HttpsIntegrationTests {

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void refusesWithoutReadingCredentials() throws IOException {
        Answer answer = wire.get("/echo", "Authorization: Bearer not-even-a-token", "X-Forwarded-Proto: https");
        assertThatProblem(answer.status(), answer.header("Content-Type"), answer.body())
                .hasStatus(403)
                .hasCode("HTTPS_REQUIRED")
                .isComplete();
        assertThat(answer.headers()).doesNotContainKeys("Location", "WWW-Authenticate");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/problems/not-found"})
    void redirectsPages(String page) throws IOException {
        Answer answer = wire.get(page + "?a=b%20c", "Host: api.example.com:8080");
        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).isEqualTo("https://api.example.com" + page + "?a=b%20c");
    }

    @Test
    void redirectsNoPageThatIsSentData() throws IOException {
        assertThat(wire.request("POST", "/docs").status()).isEqualTo(403);
    }

    @Test
    void letsOrchestratorsAsk() throws IOException {
        assertThat(wire.get("/actuator/health").status()).isEqualTo(200);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(EchoController.class)
    static class App {}
}
