package dev.ashlar.observability.autoconfigure.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.observability.redaction.Redactor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class PublicRoutesTests {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
            .withUserConfiguration(Shop.class);

    @Test
    void areThoseThatTheChainOfEachLetsStrangersCall() {
        application
                .withUserConfiguration(TwoChains.class)
                .run(context -> assertThat(PublicRoutes.of(context))
                        .containsExactly("GET /books/{id:\\d{1,9}}", "GET /guarded", "POST /admin/login"));
    }

    @Test
    void areNotThoseThatMethodSecurityGuards() {
        application
                .withUserConfiguration(TwoChains.class, MethodSecurity.class)
                .run(context -> assertThat(PublicRoutes.of(context))
                        .containsExactly("GET /books/{id:\\d{1,9}}", "POST /admin/login"));
    }

    @Test
    void areAllThatNoChainTakes() {
        application
                .withUserConfiguration(AdminChain.class)
                .run(context -> assertThat(PublicRoutes.of(context))
                        .contains("DELETE /books/{id:\\d{1,9}}", "GET /guarded", "POST /admin/login")
                        .doesNotContain("GET /admin/users"));
    }

    @Test
    void areCountedWhereARequestDecidesOnThemByMoreThanItsPath() {
        application
                .withUserConfiguration(ByAddress.class)
                .run(context -> assertThat(PublicRoutes.of(context)).containsExactly("not known of 5"));
    }

    @Test
    void areToldInTheSummary() {
        application
                .withUserConfiguration(TwoChains.class)
                .run(context -> assertThat(new StartupFacts(context, context.getEnvironment(), new Unmasked()).read())
                        .containsEntry("public_routes", "GET /books/{id:\\d{1,9}}, GET /guarded, POST /admin/login"));
    }

    @Test
    void areNotToldWhereNobodyGuardsAnything() {
        application.run(
                context -> assertThat(new StartupFacts(context, context.getEnvironment(), new Unmasked()).read())
                        .doesNotContainKey("public_routes"));
    }

    /** By types: these controllers cannot be made, and need not be. */
    @Test
    void areFoundWithoutMakingControllers() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(WebMvcAutoConfiguration.class))
                .withUserConfiguration(TwoChains.class, MethodSecurity.class, Lately.class, OfARequest.class)
                .run(context -> assertThat(PublicRoutes.of(context)).containsExactly("GET /anybody", "GET /cart"));
    }

    @Test
    void areNotKnownWhereAFilterOfTheApplicationDecides() {
        application
                .withUserConfiguration(OwnFilter.class)
                .run(context -> assertThat(PublicRoutes.of(context)).containsExactly("not known of 5"));
    }

    private static final class Unmasked implements Redactor {

        @Override
        public String redact(String text) {
            return text;
        }

        @Override
        public Object redact(String name, Object value) {
            return value;
        }

        @Override
        public boolean isSecret(String name) {
            return false;
        }
    }

    @RestController
    static class Shop {

        @GetMapping("/books/{id:\\d{1,9}}")
        List<String> book() {
            return List.of();
        }

        @DeleteMapping("/books/{id:\\d{1,9}}")
        void remove() {}

        @PostMapping(path = "/admin/login", consumes = "application/json")
        void login() {}

        @GetMapping("/admin/users")
        List<String> users() {
            return List.of();
        }

        @PreAuthorize("hasRole('ADMIN')")
        @GetMapping("/guarded")
        List<String> guarded() {
            return List.of();
        }
    }

    interface Guarded {

        @PreAuthorize("hasRole('ADMIN')")
        String byWhatItImplements();
    }

    @Lazy
    @RestController
    static class Lately implements Guarded {

        Lately() {
            throw new IllegalStateException("nobody may make it");
        }

        @Override
        @GetMapping("/implemented")
        public String byWhatItImplements() {
            return "";
        }

        @PreAuthorize("permitAll()")
        @GetMapping("/anybody")
        String anybody() {
            return "";
        }
    }

    @Scope("request")
    @RestController
    static class OfARequest {

        @GetMapping("/cart")
        String cart() {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class OwnFilter {

        @Bean
        SecurityFilterChain own() {
            Filter filter = (request, response, chain) -> {
                throw new IllegalStateException("nobody gets in");
            };
            return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, filter);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class AdminChain {

        @Bean
        @Order(1)
        SecurityFilterChain admin(HttpSecurity http) {
            return http.securityMatcher("/admin/**")
                    .authorizeHttpRequests(rules -> rules.requestMatchers("/admin/login")
                            .permitAll()
                            .anyRequest()
                            .hasRole("ADMIN"))
                    .build();
        }

        @Bean
        UserDetailsService nobody() {
            return new InMemoryUserDetailsManager();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoChains extends AdminChain {

        @Bean
        @Order(2)
        SecurityFilterChain rest(HttpSecurity http) {
            return http.authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers(HttpMethod.GET)
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class ByAddress {

        @Bean
        SecurityFilterChain near(HttpSecurity http) {
            return http.securityMatcher(request -> request.getRemoteAddr().startsWith("10."))
                    .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                    .build();
        }

        @Bean
        UserDetailsService nobody() {
            return new InMemoryUserDetailsManager();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurity {}
}
