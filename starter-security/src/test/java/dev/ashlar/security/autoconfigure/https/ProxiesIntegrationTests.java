package dev.ashlar.security.autoconfigure.https;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** SEC-47: nobody but a proxy that is named tells who asks, for which host, and how. */
class ProxiesIntegrationTests {

    private static final String[] SPOOFED = {
        "Host: api.example.com",
        "X-Forwarded-For: 6.6.6.6",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Port: 666",
        "X-Forwarded-Prefix: /evil",
        "Forwarded: for=6.6.6.6;host=evil.example;proto=https"
    };

    @ParameterizedTest
    @ValueSource(strings = {"none", "native", "framework"})
    void strangersAreNotBelieved(String strategy) throws IOException {
        try (ConfigurableApplicationContext app = start("--server.forward-headers-strategy=" + strategy)) {
            Answer answer = wire(app).get("/echo", SPOOFED);
            assertThat(answer.body()).contains("127.0.0.1 http api.example.com []");
            assertThat(answer.header("Location"))
                    .startsWith("http://api.example.com")
                    .endsWith("/created/1");
        }
    }

    @ParameterizedTest
    @CsvSource({"none, '127.0.0.0/8,10.0.0.1'", "framework, '127.0.0.1,10.0.0.1'"})
    void proxiesThatAreNamedAre(String strategy, String trusted) throws IOException {
        try (ConfigurableApplicationContext app = start(
                "--server.forward-headers-strategy=" + strategy,
                "--ashlar.security.https.required=true",
                "--ashlar.security.proxies.trusted=" + trusted)) {
            Answer answer = wire(app)
                    .get(
                            "/echo",
                            "Host: internal",
                            "X-Forwarded-For: 6.6.6.6, 9.9.9.9, 10.0.0.1",
                            "X-Forwarded-Proto: https",
                            "X-Forwarded-Host: api.example.com");
            assertThat(answer.body()).contains("9.9.9.9 https api.example.com []");
            assertThat(answer.header("Location")).isEqualTo("https://api.example.com/created/1");
            assertThat(answer.header("Strict-Transport-Security")).isNotNull();
            Answer page = wire(app).get("/docs", "Host: evil.example");
            assertThat(page.status()).as("whose hosts are not known").isEqualTo(403);
            assertThat(page.header("Location")).isNull();
        }
    }

    @Test
    void whatIsNoAddressIsRefusedAtTheStart() {
        assertThatThrownBy(() -> start("--ashlar.security.proxies.trusted=10.0.0.0/99"))
                .rootCause()
                .isInstanceOf(SecurityStartException.class)
                .hasMessageContaining("ashlar.security.proxies.trusted");
    }

    private static Wire wire(ConfigurableApplicationContext app) {
        return new Wire(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
        all.addAll(List.of(arguments));
        return new SpringApplicationBuilder(App.class).run(all.toArray(String[]::new));
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(EchoController.class)
    static class App {}
}
