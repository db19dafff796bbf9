package dev.ashlar.security.autoconfigure.hosts;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;

/** SEC-47: the name in the header Host cannot be made up. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "ashlar.security.hosts=api.example.com,*.example.org"})
class HostsIntegrationTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "api.example.com.evil.example", "example.org", "evilexample.org", "127.0.0.1"})
    void refusesOtherHosts(String host) throws IOException {
        Answer answer = new Wire(port).get("/problems", "Host: " + host);
        assertThatProblem(answer.status(), answer.header("Content-Type"), answer.body())
                .hasStatus(400)
                .hasCode("HOST_NOT_ALLOWED")
                .isComplete();
        assertThat(answer.body()).doesNotContain(host);
    }

    @ParameterizedTest
    @CsvSource({
        "api.example.com, /problems",
        "API.example.com:8443, /problems",
        "shop.example.org, /problems",
        "10.1.2.3, /actuator/health"
    })
    void answersUnderItsOwnNamesAndToOrchestrators(String host, String target) throws IOException {
        assertThat(new Wire(port).get(target, "Host: " + host).status()).isEqualTo(200);
    }

    @Configuration
    @EnableAutoConfiguration
    static class App {}
}
