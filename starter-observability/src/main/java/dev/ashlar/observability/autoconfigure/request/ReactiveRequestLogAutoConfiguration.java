package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.errors.ProblemListener;
import dev.ashlar.observability.RequestLog;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.server.WebFilter;

/** Auto-configuration of the id and the line of every request to WebFlux. */
@AutoConfiguration(beforeName = "org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnBooleanProperty(name = "ashlar.observability.request-log.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RequestLogProperties.class)
@Import(CallerSecurityConfiguration.class)
public final class ReactiveRequestLogAutoConfiguration {

    /** Right inside of Spring Security, which is at -100. */
    private static final int AFTER_SECURITY = -99;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ReactiveRequestLines ashlarReactiveRequestLines(
            RequestLogProperties properties, ListableBeanFactory beans, Environment environment) {
        return new ReactiveRequestLines(RequestLine.of(properties, beans, environment));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    WebFilter ashlarReactiveTraceFilter() {
        return new ReactiveTraceFilter();
    }

    @Bean
    @Order(AFTER_SECURITY)
    WebFilter ashlarReactiveCallerFilter() {
        return new ReactiveCallerFilter();
    }

    /** Why it failed, where answers have a code. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ProblemListener.class)
    static class ProblemConfiguration {

        @Bean
        ProblemListener ashlarReactiveRequestLogProblemListener() {
            return (body, context) -> RequestLog.add("problem.code", body.code());
        }
    }
}
