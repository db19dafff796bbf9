package dev.ashlar.security.autoconfigure.management;

import static dev.ashlar.test.ProblemAssert.assertThatProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.security.token.TestIssuer;
import dev.ashlar.security.wire.Answer;
import dev.ashlar.security.wire.Wire;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** SEC-40: everybody sees whether the application is well, operators see the rest. */
class ManagementIntegrationTests {

    private static final TestIssuer ISSUER = new TestIssuer();

    /** What holds wherever the endpoints are. */
    abstract static class Contract {

        abstract int port();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "/env",
                    "/env/test.password",
                    "/configprops",
                    "/beans",
                    "/mappings",
                    "/loggers",
                    "/threaddump",
                    "/heapdump",
                    "/conditions",
                    "/metrics",
                    "/scheduledtasks"
                })
        void asksForTheRole(String endpoint) throws IOException {
            assertThat(get(endpoint).status()).isEqualTo(401);
            assertThat(get(endpoint, "Authorization: " + caller("USER")).status())
                    .isEqualTo(403);
            if (!endpoint.equals("/heapdump")) {
                assertThat(get(endpoint, "Authorization: " + caller("OPS")).status())
                        .isEqualTo(200);
            }
        }

        @Test
        void tellsEverybodyThatItIsWellAndNothingElse() throws IOException {
            Answer health = get("/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.body())
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("components", "details", "diskSpace");
            assertThat(get("/info").status()).isEqualTo(200);
        }

        @Test
        void masksValuesForOperatorsToo() throws IOException {
            Answer env = get("/env/test.password", "Authorization: " + caller("OPS"));
            assertThat(env.body()).contains("******").doesNotContain("hunter2-hunter2");
            assertThat(get("/configprops", "Authorization: " + caller("OPS")).body())
                    .contains("******")
                    .doesNotContain("hunter2-hunter2");
        }

        @Test
        void changesNothingForOthers() throws IOException {
            assertThat(new Wire(port())
                            .request("POST", "/actuator/loggers/ROOT", encrypted())
                            .status())
                    .isEqualTo(401);
            assertThat(new Wire(port())
                            .request("POST", "/actuator/health", encrypted())
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void carriesTheHeaders() throws IOException {
            assertThat(get("/health").header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(get("/env").header("Content-Security-Policy")).startsWith("default-src 'none'");
        }

        Answer get(String endpoint, String... headers) throws IOException {
            return new Wire(port()).get("/actuator" + endpoint, encrypted(headers));
        }
    }

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "server.address=127.0.0.1",
                "management.endpoints.web.exposure.include=*",
                "management.endpoint.heapdump.access=unrestricted",
                "test.password=hunter2-hunter2",
                // lets every caller in everywhere, and still not here
                "ashlar.security.access.rules[0].paths=/**"
            })
    class OnThePortOfTheApplication extends Contract {

        @LocalServerPort
        private int port;

        @Override
        int port() {
            return port;
        }
    }

    @Nested
    @SpringBootTest(
            classes = App.class,
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "server.address=127.0.0.1",
                "management.server.port=0",
                "management.server.address=127.0.0.1",
                "ashlar.security.hosts=localhost",
                "ashlar.security.https.required=true",
                "ashlar.security.proxies.trusted=127.0.0.1",
                "management.endpoints.web.exposure.include=*",
                "management.endpoint.heapdump.access=unrestricted",
                "test.password=hunter2-hunter2"
            })
    class OnAPortOfTheirOwn extends Contract {

        @LocalServerPort
        private int applicationPort;

        @LocalManagementPort
        private int port;

        @Override
        int port() {
            return port;
        }

        @Test
        void haveNothingElseBesideThem() throws IOException {
            assertThat(new Wire(port).get("/nowhere", encrypted()).status()).isEqualTo(401);
        }

        @Test
        void asForEncryption() throws IOException {
            Answer plain = new Wire(port).get("/actuator/env", "Authorization: " + caller("OPS"));
            assertThatProblem(plain.status(), plain.header("Content-Type"), plain.body())
                    .hasStatus(403)
                    .hasCode("HTTPS_REQUIRED")
                    .isComplete();
            assertThat(new Wire(port).get("/actuator/health").status()).isEqualTo(200);
        }

        @Test
        void answerUnderTheNamesOfTheApplication() throws IOException {
            Answer answer = new Wire(port).get("/actuator/info", "Host: evil.example", "X-Forwarded-Proto: https");
            assertThatProblem(answer.status(), answer.header("Content-Type"), answer.body())
                    .hasStatus(400)
                    .hasCode("HOST_NOT_ALLOWED")
                    .isComplete();
        }

        @Test
        void areNotOnTheOther() throws IOException {
            assertThat(new Wire(applicationPort)
                            .get("/actuator/health", encrypted())
                            .status())
                    .isEqualTo(404);
        }
    }

    private static String[] encrypted(String... headers) {
        return Stream.concat(Stream.of("X-Forwarded-Proto: https"), Stream.of(headers))
                .toArray(String[]::new);
    }

    private static String caller(String role) {
        return "Bearer " + ISSUER.token(claims -> claims.subject("ada").claim("roles", List.of(role)));
    }

    @Configuration
    @EnableAutoConfiguration
    static class App {

        @Bean
        JwtDecoder decoder() {
            return ISSUER.decoder();
        }

        @Bean
        JwtAuthenticationConverter converter() {
            JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
            roles.setAuthoritiesClaimName("roles");
            roles.setAuthorityPrefix("ROLE_");
            JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
            converter.setJwtGrantedAuthoritiesConverter(roles);
            return converter;
        }
    }
}
