package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.servlet.ServletProblems;
import dev.ashlar.security.autoconfigure.chain.Challenge;
import dev.ashlar.security.chain.SecurityChainCustomizer;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Callers who show a user name and password with each request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("ashlar.security.basic.enabled")
class BasicConfiguration {

    @Bean
    Challenge ashlarBasicChallenge() {
        return new Challenge(BasicLogin.CHALLENGE);
    }

    @Bean
    @Order(310)
    SecurityChainCustomizer ashlarBasicChain(UserLookup users, LoginDelays delays, ServletProblems problems) {
        BasicLogin login = new BasicLogin(users.authenticationIfAny(), delays);
        AuthenticationManagerResolver<HttpServletRequest> managers = request -> shown -> login.login(shown, request);
        BasicAuthenticationConverter shown = new BasicAuthenticationConverter(ShownPassword::new);
        AuthenticationFilter filter =
                new AuthenticationFilter(managers, request -> BasicLogin.named(shown.convert(request)));
        filter.setFailureHandler(new BasicRefusal(problems));
        filter.setSuccessHandler((request, response, caller) -> {});
        return http -> http.addFilterBefore(filter, BasicAuthenticationFilter.class);
    }
}
