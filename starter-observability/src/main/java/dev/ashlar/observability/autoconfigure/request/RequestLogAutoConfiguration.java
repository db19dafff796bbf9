package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.core.cache.CacheListener;
import dev.ashlar.errors.ProblemListener;
import dev.ashlar.observability.RequestLog;
import jakarta.servlet.DispatcherType;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.task.TaskDecorator;

/** Auto-configuration of the id and the line of every request. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration",
        afterName = "dev.ashlar.errors.autoconfigure.servlet.ServletErrorsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.observability.request-log.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RequestLogProperties.class)
@Import(CallerSecurityConfiguration.class)
public final class RequestLogAutoConfiguration {

    /** Right inside of Spring Security, which is at -100. */
    private static final int AFTER_SECURITY = -99;

    @Bean
    RequestLine ashlarRequestLine(RequestLogProperties properties, ListableBeanFactory beans, Environment environment) {
        return RequestLine.of(properties, beans, environment);
    }

    /** Right inside of the filter that opens the observation of a request, at the highest precedence but one. */
    @Bean
    FilterRegistrationBean<TraceFilter> ashlarTraceFilter() {
        var registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** Around the filter that opens the observation of a request. */
    @Bean
    FilterRegistrationBean<ServerTraceFilter> ashlarServerTraceFilter() {
        var registration = new FilterRegistrationBean<>(new ServerTraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ErrorRouteFilter> ashlarErrorRouteFilter() {
        var registration = new FilterRegistrationBean<>(new ErrorRouteFilter());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CallerFilter> ashlarCallerFilter() {
        var registration = new FilterRegistrationBean<>(new CallerFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    @Bean
    TaskDecorator ashlarRequestLogTaskDecorator() {
        return new RequestLogTaskDecorator();
    }

    /** The line itself, in Tomcat. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Tomcat.class, TomcatServletWebServerFactory.class})
    static class TomcatConfiguration {

        /** Before all else that stands there, so that it sees what they refuse. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> ashlarRequestLineCustomizer(RequestLine line) {
            return factory -> factory.addEngineValves(new RequestLineValve(line));
        }
    }

    /** The line itself, in Jetty. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Server.class, ContextHandler.class, JettyServletWebServerFactory.class})
    static class JettyConfiguration {

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<JettyServletWebServerFactory> ashlarJettyRequestLineCustomizer(RequestLine line) {
            return factory -> factory.addServerCustomizers(server -> new JettyRequestLines(line).addTo(server));
        }
    }

    /** Why it failed, where answers have a code. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ProblemListener.class)
    static class ProblemConfiguration {

        @Bean
        ProblemListener ashlarRequestLogProblemListener() {
            return (body, context) -> RequestLog.add("problem.code", body.code());
        }
    }

    /** Whether what it needed was in a cache, with {@code ashlar-starter-core}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(CacheListener.class)
    static class CacheConfiguration {

        @Bean
        CacheListener ashlarRequestLogCacheListener() {
            return (cache, found) -> RequestLog.count(found ? "cache.hits" : "cache.misses", 1);
        }
    }
}
