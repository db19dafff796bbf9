package dev.ashlar.errors.autoconfigure.security;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.servlet.ServletProblems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Auto-configuration of problems for Spring Security. Entry points and handlers stay as they are, and so do their headers
 * and redirects; only what they leave without a body gets one. No feature is switched on.
 */
@AutoConfiguration(afterName = "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration")
@ConditionalOnClass({AccessDeniedException.class, AuthenticationException.class})
@ConditionalOnBean(ProblemRenderer.class)
@ConditionalOnBooleanProperty(name = "ashlar.errors.security.enabled", matchIfMissing = true)
public final class SecurityErrorsAutoConfiguration {

    @Bean
    @Fallback
    ProblemMapper<AccessDeniedException> accessDeniedMapper() {
        return failure -> Problem.of(StandardErrorCode.FORBIDDEN);
    }

    @Bean
    @Fallback
    ProblemMapper<AuthenticationException> authenticationMapper() {
        return failure -> Problem.of(StandardErrorCode.UNAUTHENTICATED);
    }

    /** Whoever knows the users or the keys does not answer, which is not the caller's fault. */
    @Bean
    @Fallback
    ProblemMapper<AuthenticationServiceException> authenticationServiceMapper() {
        return failure -> Problem.of(StandardErrorCode.DEPENDENCY_UNAVAILABLE);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HttpSecurity.class, CsrfFilter.class})
    @ConditionalOnBean(ServletProblems.class)
    static class FilterChainConfiguration {

        /** Applied to every filter chain of the application. */
        @Bean
        Customizer<HttpSecurity> problemSecurityCustomizer(ServletProblems problems) {
            return http -> http.addFilterBefore(new RefusalFilter(problems), CsrfFilter.class)
                    .addFilterAfter(new CsrfPassedFilter(), CsrfFilter.class);
        }

        @Bean
        @ConditionalOnMissingBean
        RequestRejectedHandler problemRequestRejectedHandler(ServletProblems problems) {
            return (request, response, failure) ->
                    problems.write(Problem.of(StandardErrorCode.REQUEST_REJECTED), request, response);
        }
    }
}
