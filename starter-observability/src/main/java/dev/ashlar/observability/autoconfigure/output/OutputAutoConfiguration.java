package dev.ashlar.observability.autoconfigure.output;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;
import java.util.function.Function;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;
import org.eclipse.jetty.server.CustomRequestLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.jackson.EndpointJsonMapper;
import org.springframework.boot.actuate.web.exchanges.HttpExchangeRepository;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration that lets no secret out by other ways than the log. */
@AutoConfiguration(after = LoggingAutoConfiguration.class)
public final class OutputAutoConfiguration {

    /** Tags are what every scrape tells, and whoever writes one may put a value of a caller's into it. */
    @Bean
    @ConditionalOnClass(MeterFilter.class)
    static MeterFilter ashlarTagRedaction(ObjectProvider<Redactor> redactor) {
        return new RedactedTags(redactor::getObject);
    }

    /** Beside Spring Boot's rule, which shows no value at all, for when values are shown. */
    @Bean
    @ConditionalOnClass(SanitizingFunction.class)
    SanitizingFunction ashlarSanitizingFunction(Redactor redactor) {
        return data -> data.withValue(redactor.redact(data.getKey(), data.getValue()));
    }

    /** The last requests, which {@code /actuator/httpexchanges} shows. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpExchangeRepository.class)
    static class ExchangesConfiguration {

        @Bean
        static BeanPostProcessor ashlarExchangeRedaction(ObjectProvider<Redactor> redactor) {
            return wrapping(
                    HttpExchangeRepository.class,
                    exchanges -> RedactedExchanges.around(exchanges, redactor::getObject));
        }
    }

    private static <T> BeanPostProcessor wrapping(Class<T> type, Function<T, Object> wrapper) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return type.isInstance(bean) ? wrapper.apply(type.cast(bean)) : bean;
            }
        };
    }

    /** What the endpoints answer, whoever may see it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EndpointJsonMapper.class, JsonMapper.class})
    static class EndpointsConfiguration {

        @Bean
        static BeanPostProcessor ashlarEndpointRedaction(ObjectProvider<Redactor> redactor) {
            return wrapping(
                    EndpointJsonMapper.class, endpoints -> RedactedEndpoints.around(endpoints, redactor::getObject));
        }
    }

    /** The file of {@code server.jetty.accesslog}, before the line of requests stands beside it. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({CustomRequestLog.class, JettyServletWebServerFactory.class})
    static class JettyConfiguration {

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE - 1)
        WebServerFactoryCustomizer<JettyServletWebServerFactory> ashlarJettyAccessLogRedaction(Redactor redactor) {
            return factory -> factory.addServerCustomizers(server -> RedactedJettyLog.in(server, redactor));
        }
    }

    /** The file of {@code server.tomcat.accesslog}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tomcat.class, TomcatServletWebServerFactory.class})
    static class TomcatConfiguration {

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> ashlarAccessLogRedaction(Redactor redactor) {
            return factory -> factory.setEngineValves(List.copyOf(factory.getEngineValves()).stream()
                    .map(valve -> valve.getClass() == AccessLogValve.class
                            ? RedactedAccessLog.of((AccessLogValve) valve, redactor)
                            : valve)
                    .toList());
        }
    }
}
