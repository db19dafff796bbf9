package dev.ashlar.observability.autoconfigure.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Requests that are refused: by Spring Security below {@code /secured}, by a filter, and by a handler that asks the server to. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(Refusals.RefusedController.class)
class Refusals {

    @Bean
    SecurityFilterChain secured(HttpSecurity http) {
        return http.securityMatcher("/secured/**")
                .authorizeHttpRequests(
                        rules -> rules.requestMatchers("/secured/admin").hasRole("ADMIN"))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(User.withUsername("ada")
                .password("{noop}lovelace")
                .roles("USER")
                .build());
    }

    @Bean
    FilterRegistrationBean<Filter> refusing() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) ->
                ((HttpServletResponse) response).sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
        registration.addUrlPatterns("/filtered");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @RestController
    static class RefusedController {

        @GetMapping("/secured/{page}")
        String page(@PathVariable String page) {
            return page;
        }

        @GetMapping("/sent/{status}")
        void sent(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }
}
