package dev.ashlar.security.autoconfigure.bearer;

import dev.ashlar.security.chain.SecurityChainCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Auto-configuration of callers with bearer tokens. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
public final class BearerAutoConfiguration {

    /** Early, so that whatever else knows callers can put its own challenge in front. */
    @Bean
    @Order(0)
    SecurityChainCustomizer ashlarChallengeChain() {
        AuthenticationEntryPoint challenge = (request, response, missing) -> {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        };
        return http -> http.exceptionHandling(handling -> handling.authenticationEntryPoint(challenge));
    }

    @Bean
    @Order(100)
    @ConditionalOnBean(JwtDecoder.class)
    SecurityChainCustomizer ashlarJwtChain() {
        return http -> http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
    }
}
