package dev.ashlar.security.autoconfigure.cors;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** SEC-49: pages of other origins, as long as nobody and as soon as somebody is named. */
class CorsIntegrationTests {

    private static final String SHOP = "https://shop.example.com";

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "server.address=127.0.0.1")
    class Closed {

        @LocalServerPort
        private int port;

        @Test
        void letsNobodyIn() throws IOException {
            Answer simple = new Wire(port).get("/things", "Origin: " + SHOP);
            assertThat(simple.status()).isEqualTo(200);
            assertTellsNothing(simple);
            assertTellsNothing(preflight(port, "/things", SHOP, "GET", ""));
        }

        @Test
        void leavesHandlersThatSayItThemselves() throws IOException {
            assertThat(preflight(port, "/annotated", SHOP, "GET", "").header("Access-Control-Allow-Origin"))
                    .isEqualTo(SHOP);
            assertRejected(preflight(port, "/annotated", "https://evil.example", "GET", ""));
            assertThat(new Wire(port).get("/annotated", "Origin: " + SHOP).header("Access-Control-Allow-Origin"))
                    .isEqualTo(SHOP);
        }
    }

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "server.address=127.0.0.1",
                "ashlar.security.cors.allowed-origins=" + SHOP,
                "ashlar.security.cors.allowed-methods=GET",
                "ashlar.security.cors.allowed-headers=If-Match",
                "ashlar.security.cors.allow-credentials=true"
            })
    class Configured {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://evil.example",
                    "null",
                    SHOP + ".evil.example",
                    "http://shop.example.com",
                    SHOP + ":8443",
                    "https://xshop.example.com"
                })
        void letsNobodyElseIn(String origin) throws IOException {
            assertRejected(new Wire(port).get("/things", "Origin: " + origin));
            assertRejected(preflight(port, "/things", origin, "GET", ""));
        }

        @Test
        void letsInWhoIsNamed() throws IOException {
            Answer simple = new Wire(port).get("/things", "Origin: " + SHOP);
            assertThat(simple.status()).isEqualTo(200);
            assertThat(simple.header("Access-Control-Allow-Origin")).isEqualTo(SHOP);
            assertThat(simple.header("Access-Control-Allow-Credentials")).isEqualTo("true");
            assertThat(simple.header("Vary")).contains("Origin");
            Answer preflight = preflight(port, "/things", SHOP, "GET", "Access-Control-Request-Headers: if-match");
            assertThat(preflight.status()).isEqualTo(200);
            assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET");
            assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualToIgnoringCase("If-Match");
            assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("1800");
        }

        @Test
        void allowsListedMethodsAndHeadersOnly() throws IOException {
            assertRejected(preflight(port, "/things", SHOP, "DELETE", ""));
            assertRejected(preflight(port, "/things", SHOP, "GET", "Access-Control-Request-Headers: x-other"));
        }

        @Test
        void variesByOriginWhoeverAsks() throws IOException {
            assertThat(new Wire(port).get("/things").header("Vary")).contains("Origin");
        }
    }

    private static Answer preflight(int port, String target, String origin, String method, String header)
            throws IOException {
        String[] headers = header.isEmpty()
                ? new String[] {"Origin: " + origin, "Access-Control-Request-Method: " + method}
                : new String[] {"Origin: " + origin, "Access-Control-Request-Method: " + method, header};
        return new Wire(port).request("OPTIONS", target, headers);
    }

    private static void assertRejected(Answer answer) {
        assertThatProblem(answer.status(), answer.header("Content-Type"), answer.body())
                .hasStatus(403)
                .hasCode("CORS_REJECTED")
                .isComplete();
        assertTellsNothing(answer);
    }

    private static void assertTellsNothing(Answer answer) {
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("Access-Control-Allow"));
        assertThat(answer.header("Vary")).contains("Origin");
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Things.class)
    static class App {}

    @PermitAll
    @RestController
    static class Things {

        @GetMapping("/things")
        String things() {
            return "things";
        }

        @CrossOrigin(SHOP)
        @GetMapping("/annotated")
        String annotated() {
            return "annotated";
        }
    }
}
