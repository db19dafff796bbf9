package dev.ashlar.test.security;

import static dev.ashlar.test.security.LocalCaller.apiKey;
import static dev.ashlar.test.security.LocalCaller.bearer;
import static dev.ashlar.test.security.LocalCaller.caller;
import static dev.ashlar.test.security.LocalCaller.certificate;
import static dev.ashlar.test.security.LocalCaller.password;
import static dev.ashlar.test.security.OperationAccess.guarded;
import static dev.ashlar.test.security.OperationAccess.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.security.Principal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that asks for every kind of proof, held to what it should ask for; and to what it should not. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.address=127.0.0.1")
@AutoConfigureRestTestClient
class AccessContractTestsTests extends AccessContractTests {

    @Autowired
    private RestTestClient client;

    @Autowired
    private LocalCredentials credentials;

    @Override
    protected Stream<OperationAccess> operations() {
        return Stream.of(
                open("open", "GET", "/open"),
                open("absent", "GET", "/open/absent"),
                open("waiting", "GET", "/open/waiting"),
                guarded("token", "POST", "/token", bearer("write")).taking("application/json"),
                guarded("key", "GET", "/key", apiKey("read")),
                guarded("both", "GET", "/both", bearer("write").and(apiKey())),
                guarded("role", "GET", "/role", password().withRoles("ADMIN")),
                guarded("certificate", "GET", "/certificate", certificate().withRoles("ADMIN")),
                guarded("closed", "GET", "/closed"),
                guarded("known", "GET", "/role/{known}", caller()));
    }

    @Test
    void aTableThatSaysOtherwiseFails() {
        List<OperationAccess> wrong = List.of(
                open("token", "GET", "/token"),
                open("gone", "GET", "/open/gone"),
                open("broken", "GET", "/open/broken"),
                guarded("gone", "GET", "/gone", bearer()),
                guarded("open", "GET", "/open", bearer()),
                guarded("token", "POST", "/token", bearer("read")),
                guarded("key", "GET", "/key", bearer("read")),
                guarded("known", "GET", "/role/{known}", bearer("write")));
        for (OperationAccess operation : wrong) {
            assertThat(failures(operation)).as(operation.toString()).isPositive();
        }
    }

    @Test
    void clientsCallOnBehalfOfWhoeverMayDoEverything() {
        for (String path : List.of("/key", "/both", "/role", "/certificate")) {
            client.get().uri(path).exchange().expectStatus().isOk();
        }
    }

    @Test
    void clientsCallOnBehalfOfOthersToo() {
        for (LocalCaller caller : List.of(bearer(), apiKey(), password(), certificate())) {
            RestTestClient other = as(caller.named("anna"));
            other.get().uri("/role/name").exchange().expectBody(String.class).isEqualTo("anna");
            other.get().uri("/both").exchange().expectStatus().is4xxClientError();
        }
        client.get().uri("/role/name").exchange().expectBody(String.class).isEqualTo(LocalCaller.NAME);
        RestTestClient admin = as(password().named("anna").withRoles("ADMIN"));
        admin.get().uri("/role").exchange().expectStatus().isOk();
        as(password().named("anna"))
                .get()
                .uri("/role")
                .exchange()
                .expectStatus()
                .isForbidden();
        admin.get().uri("/role").exchange().expectStatus().isOk();
        admin.get().uri("/role/name").exchange().expectBody(String.class).isEqualTo("anna");
    }

    private RestTestClient as(LocalCaller caller) {
        return client.mutate().defaultHeaders(credentials.of(caller)).build();
    }

    private long failures(OperationAccess operation) {
        AccessContractTestsTests other = new AccessContractTestsTests() {
            @Override
            protected Stream<OperationAccess> operations() {
                return Stream.of(operation);
            }
        };
        other.takeContextOf(this);
        return Stream.of(
                        other.openOperationsAreForEverybody(),
                        other.guardedOperationsAreNotForStrangers(),
                        other.guardedOperationsAreNotForCallersWhoLackWhatTheyAskFor(),
                        other.guardedOperationsAreForThoseTheyAreMeantFor())
                .flatMap(tests -> tests)
                .map(DynamicTest::getExecutable)
                .filter(AccessContractTestsTests::fails)
                .count();
    }

    private static boolean fails(Executable test) {
        return catchThrowable(test::execute) != null;
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Api.class)
    static class App {

        @Bean
        LocalCaller everything() {
            return bearer("read", "write")
                    .and(apiKey())
                    .and(password())
                    .and(certificate())
                    .withRoles("ADMIN");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.csrf(CsrfConfigurer::disable)
                    .httpBasic(Customizer.withDefaults())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/open", "/open/*", "/error")
                            .permitAll()
                            .requestMatchers("/token")
                            .access(all("FACTOR_BEARER", "SCOPE_write"))
                            .requestMatchers("/key")
                            .access(all("FACTOR_API_KEY", "SCOPE_read"))
                            .requestMatchers("/both")
                            .access(all("FACTOR_BEARER", "FACTOR_API_KEY", "SCOPE_write"))
                            .requestMatchers("/role")
                            .access(all("FACTOR_PASSWORD", "ROLE_ADMIN"))
                            .requestMatchers("/certificate")
                            .access(all("FACTOR_X509", "ROLE_ADMIN"))
                            .requestMatchers("/closed")
                            .denyAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }

        private static AllAuthoritiesAuthorizationManager<RequestAuthorizationContext> all(String... authorities) {
            return AllAuthoritiesAuthorizationManager.hasAllAuthorities(authorities);
        }
    }

    @RestController
    static class Api {

        private final AtomicInteger calls = new AtomicInteger();

        @GetMapping("/open/limited")
        ResponseEntity<String> limited() {
            boolean isGranted = calls.incrementAndGet() <= 2;
            return ResponseEntity.status(isGranted ? 200 : 429)
                    .header("RateLimit-Policy", "\"limited\";q=2;w=60")
                    .header("Retry-After", "60")
                    .body("counted");
        }

        @GetMapping("/open/unlimited")
        ResponseEntity<String> unlimited() {
            return ResponseEntity.ok()
                    .header("RateLimit-Policy", "\"unlimited\";q=2;w=60")
                    .body("not counted");
        }

        @GetMapping("/open/broken")
        ResponseEntity<String> broken() {
            return ResponseEntity.internalServerError().build();
        }

        @GetMapping("/open/absent")
        ResponseEntity<String> absent() {
            return ResponseEntity.notFound().build();
        }

        @GetMapping("/open/waiting")
        ResponseEntity<String> waiting() {
            return ResponseEntity.status(501).build();
        }

        @GetMapping({"/open", "/key", "/both", "/role", "/certificate", "/closed", "/role/{known}"})
        String read() {
            return "read";
        }

        @GetMapping("/role/name")
        String name(Principal caller) {
            return caller.getName();
        }

        @PostMapping("/token")
        String write() {
            return "written";
        }
    }
}
