package dev.ashlar.security.autoconfigure.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** SECX-15: the documentation is open while an application is made, and closed in production. */
class DocsIntegrationTests {

    private static final List<String> CONSOLES =
            List.of("/v3/api-docs", "/swagger-ui", "/swagger-ui/index.html", "/h2-console", "/graphiql");

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "server.address=127.0.0.1")
    class WhileItIsMade {

        @LocalServerPort
        private int port;

        @Test
        void isOpenAndLoadsItsOwnFilesOnly() throws IOException {
            Answer page = new Wire(port).get("/docs");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers().get("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(new Wire(port).get("/docs/docs.js").status()).isEqualTo(200);
        }

        @Test
        void opensNoHandlerOfTheApplication() throws IOException {
            assertThat(new Wire(port).get("/docs/secret").status()).isEqualTo(401);
        }
    }

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "server.address=127.0.0.1",
                "spring.profiles.active=prod",
                "ashlar.security.https.required=false"
            })
    class InProduction {

        @LocalServerPort
        private int port;

        @Test
        void isClosed() throws IOException {
            assertThat(new Wire(port).get("/docs").status()).isEqualTo(404);
            assertThat(new Wire(port).get("/docs/docs.js").status()).isEqualTo(404);
        }

        @Test
        void soIsEveryConsole() throws IOException {
            for (String console : CONSOLES) {
                assertThat(new Wire(port).get(console).status()).as(console).isIn(401, 404);
            }
        }

        @Test
        void whatProblemsMeanIsNot() throws IOException {
            assertThat(new Wire(port).get("/problems/not-found").status()).isEqualTo(200);
        }

        /** SEC-31 */
        @ParameterizedTest
        @ValueSource(strings = {"YWRtaW46YWRtaW4=", "dXNlcjp1c2Vy", "cm9vdDpyb290"})
        void nobodyIsKnownByDefault(String credentials) throws IOException {
            assertThat(new Wire(port)
                            .get("/docs/secret", "Authorization: Basic " + credentials)
                            .status())
                    .isEqualTo(401);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Secret.class)
    static class App {

        @Bean
        SimpleUrlHandlerMapping docs() throws Exception {
            return new SimpleUrlHandlerMapping(Map.of("/docs", file("<p>"), "/docs/docs.js", file("1;")), 10);
        }

        private static ResourceHttpRequestHandler file(String content) throws Exception {
            ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler() {
                @Override
                protected Resource getResource(HttpServletRequest request) {
                    return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
                }
            };
            handler.setUseLastModified(false);
            handler.afterPropertiesSet();
            return handler;
        }
    }

    @RestController
    static class Secret {

        @GetMapping("/docs/secret")
        String secret() {
            return "secret";
        }
    }
}
