package dev.ashlar.errors.secured;

import static org.springframework.security.config.Customizer.withDefaults;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.cors.CorsConfiguration;

/** One chain for each way to authenticate. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@EnableMethodSecurity
class SecuredApplication {

    static final SecretKey KEY =
            new SecretKeySpec("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher("/token/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/token/admin")
                        .hasAuthority("SCOPE_admin")
                        .requestMatchers("/token/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain passwords(HttpSecurity http) {
        return http.securityMatcher("/basic/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/basic/admin")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .httpBasic(withDefaults())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain forms(HttpSecurity http) {
        return http.securityMatcher("/form/**", "/login")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(withDefaults())
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain own(HttpSecurity http) {
        return http.securityMatcher("/own/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) -> {
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                    response.getWriter().write("in the application's own words");
                }))
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain crossOrigin(HttpSecurity http) {
        CorsConfiguration friends = new CorsConfiguration();
        friends.addAllowedOrigin("https://friend.example");
        return http.securityMatcher("/cross-origin")
                .cors(cors -> cors.configurationSource(request -> friends))
                .build();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ann").password("{noop}pass").roles("USER").build());
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return NimbusJwtDecoder.withSecretKey(KEY)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
    }

    @RestController
    static class GuardedController {

        @GetMapping({"/token/me", "/token/admin", "/basic/me", "/basic/admin", "/form/me", "/own/me"})
        String me() {
            return "me";
        }

        @PostMapping("/basic/me")
        String change() {
            return "changed";
        }

        @GetMapping({"/token/method", "/token/open/method"})
        @PreAuthorize("hasAuthority('SCOPE_admin')")
        String method() {
            return "method";
        }
    }
}
