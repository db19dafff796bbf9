package dev.ashlar.errors.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = ReactiveSecurityIntegrationTests.SecuredApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.web-application-type=reactive")
class ReactiveSecurityIntegrationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                DataJpaRepositoriesAutoConfiguration.class
            })
    @EnableWebFluxSecurity
    static class SecuredApplication {

        @Bean
        @Order(1)
        SecurityWebFilterChain forms(ServerHttpSecurity http) {
            return http.securityMatcher(new PathPatternParserServerWebExchangeMatcher("/forms/**"))
                    .authorizeExchange(exchange -> exchange.pathMatchers("/forms/closed")
                            .denyAll()
                            .anyExchange()
                            .permitAll())
                    .build();
        }

        @Bean
        @Order(2)
        SecurityWebFilterChain api(ServerHttpSecurity http) {
            return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                    .authorizeExchange(exchange -> exchange.pathMatchers("/admin")
                            .hasAuthority("SCOPE_admin")
                            .anyExchange()
                            .authenticated())
                    .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                    .build();
        }

        @Bean
        ReactiveJwtDecoder jwtDecoder() {
            return token -> token.equals("good")
                    ? Mono.just(Jwt.withTokenValue(token)
                            .header("alg", "none")
                            .subject("someone")
                            .build())
                    : Mono.error(new BadJwtException("secret of the parser"));
        }
    }

    @Test
    void asksForATokenWithAProblem() throws Exception {
        HttpResponse<String> response = send(Situation.get("/secure"), 401, "UNAUTHENTICATED");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    @Test
    void saysOfABrokenTokenOnlyThatItIs() throws Exception {
        HttpResponse<String> response =
                send(Situation.get("/secure").with("Authorization", "Bearer bad"), 401, "INVALID_TOKEN");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer")
                .contains("error=\"invalid_token\"")
                .doesNotContain("error_description");
    }

    @Test
    void keepsTheChallengeForATokenThatIsNotEnough() throws Exception {
        HttpResponse<String> response =
                send(Situation.get("/admin").with("Authorization", "Bearer good"), 403, "FORBIDDEN");
        assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope");
    }

    @Test
    void tellsAMissingCsrfTokenFromAMissingPermission() throws Exception {
        send(Situation.send("POST", "/forms/one"), 403, "CSRF_TOKEN_MISSING");
    }

    @Test
    void answersWhatTheFirewallRefuses() throws Exception {
        send(Situation.get("/forms/a%3Bb;x=1"), 400, "REQUEST_REJECTED");
    }

    @Test
    void asksACallerWhomNobodyKnowsToSignIn() throws Exception {
        send(Situation.get("/forms/closed"), 401, "UNAUTHENTICATED");
    }

    private HttpResponse<String> send(Situation situation, int status, String code) throws Exception {
        HttpResponse<String> response = client.send(situation.request(port), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        ProblemIntegrationTests.assertShape(response, situation.path());
        assertThat(JSON.readTree(response.body()).path("code").asString()).isEqualTo(code);
        return response;
    }
}
