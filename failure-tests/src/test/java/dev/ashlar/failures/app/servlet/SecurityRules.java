package dev.ashlar.failures.app.servlet;

import dev.ashlar.failures.app.Tokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** A chain with CSRF tokens and one with bearer tokens. They use the handlers that a library gives, where it gives any. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

    private final ObjectProvider<AuthenticationEntryPoint> entryPoint;
    private final ObjectProvider<AccessDeniedHandler> deniedHandler;

    SecurityRules(
            ObjectProvider<AuthenticationEntryPoint> entryPoint, ObjectProvider<AccessDeniedHandler> deniedHandler) {
        this.entryPoint = entryPoint;
        this.deniedHandler = deniedHandler;
    }

    @Bean
    @Order(1)
    SecurityFilterChain forms(HttpSecurity http) {
        return http.securityMatcher("/csrf/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(this::handlers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(Tokens.roles());
        return http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/secure/**")
                        .authenticated()
                        .requestMatchers("/admin/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .permitAll())
                .oauth2ResourceServer(server -> {
                    server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter));
                    entryPoint.ifAvailable(server::authenticationEntryPoint);
                    deniedHandler.ifAvailable(server::accessDeniedHandler);
                })
                .exceptionHandling(this::handlers)
                .build();
    }

    @Bean
    JwtDecoder jwtDecoder() {
        return NimbusJwtDecoder.withSecretKey(Tokens.key()).build();
    }

    private void handlers(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        entryPoint.ifAvailable(handling::authenticationEntryPoint);
        deniedHandler.ifAvailable(handling::accessDeniedHandler);
    }
}
