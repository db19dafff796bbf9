package dev.ashlar.observability.autoconfigure.request;

import dev.ashlar.observability.RequestLog;
import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.ObservationHandler;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.web.reactive.function.client.WebClient;

/** Auto-configuration that takes the id of a request wherever its work goes, and gives scheduled work one of its own. */
@AutoConfiguration
@ConditionalOnBooleanProperty(name = "ashlar.observability.request-log.enabled", matchIfMissing = true)
public final class RequestContextAutoConfiguration {

    /** For {@code ContextSnapshot}, {@code ContextExecutorService} and Reactor. */
    @Lazy(false) // nobody asks for it
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ContextRegistry.class)
    static class PropagationConfiguration {

        PropagationConfiguration() {
            ContextRegistry.getInstance()
                    .registerThreadLocalAccessor(
                            RequestLog.class.getName(), RequestLog::current, RequestLogs::enter, RequestLogs::leave);
        }
    }

    /** Clients that wait, and those of HTTP interfaces. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ObservationHandler.class, ClientRequestObservationContext.class})
    static class RestClientConfiguration {

        @Bean
        ObservationHandler<ClientRequestObservationContext> ashlarOutgoingCalls() {
            return new OutgoingCalls();
        }
    }

    /** The builders that an application makes clients with, whoever defines them. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebClient.class)
    static class WebClientConfiguration {

        @Bean
        static BeanPostProcessor ashlarRequestIdWebClientBuilders() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof WebClient.Builder builder ? builder.filter(new RequestIdExchange()) : bean;
                }
            };
        }
    }

    /** What {@code @Scheduled} is on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ObservationHandler.class, ScheduledTaskObservationContext.class})
    static class SchedulingConfiguration {

        @Bean
        ObservationHandler<ScheduledTaskObservationContext> ashlarScheduledTaskIds() {
            return new ScheduledTaskIds();
        }
    }
}
