package dev.ashlar.errors.autoconfigure.security;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.reactive.ReactiveProblems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.ExceptionHandlingSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;

/**
 * Auto-configuration of problems for Spring Security on WebFlux. Entry points stay as they are: they leave no body, which
 * the outermost filter adds. Only handlers that write a text of their own are replaced, before the application configures
 * its chain. No feature is switched on.
 */
@AutoConfiguration(afterName = "dev.ashlar.errors.autoconfigure.reactive.ReactiveErrorsAutoConfiguration")
@ConditionalOnClass({SecurityWebFilterChain.class, ExceptionHandlingSpec.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBean(ReactiveProblems.class)
@ConditionalOnBooleanProperty(name = "ashlar.errors.security.enabled", matchIfMissing = true)
public final class ReactiveSecurityErrorsAutoConfiguration {

    /** Applied to every filter chain of the application. */
    @Bean
    Customizer<ExceptionHandlingSpec> problemExceptionHandlingCustomizer(ReactiveProblems problems) {
        return handling -> handling.accessDeniedHandler(new ProblemAccessDeniedHandler(problems));
    }

    @Bean
    Customizer<CsrfSpec> problemCsrfCustomizer(ReactiveProblems problems) {
        return csrf -> csrf.accessDeniedHandler(
                (exchange, denied) -> problems.write(Problem.of(StandardErrorCode.CSRF_TOKEN_MISSING), exchange));
    }

    @Bean
    @ConditionalOnMissingBean
    ServerExchangeRejectedHandler problemExchangeRejectedHandler(ReactiveProblems problems) {
        return (exchange, rejected) -> problems.write(Problem.of(StandardErrorCode.REQUEST_REJECTED), exchange);
    }
}
