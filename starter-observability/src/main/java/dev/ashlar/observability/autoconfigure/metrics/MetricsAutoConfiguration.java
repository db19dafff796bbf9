package dev.ashlar.observability.autoconfigure.metrics;

import dev.ashlar.observability.BusinessEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import jdk.jfr.consumer.RecordingStream;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnThreading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

/** Auto-configuration of the metrics of the business. */
@AutoConfiguration
@ConditionalOnClass({MeterRegistry.class, Advisor.class})
@ConditionalOnBooleanProperty(name = "ashlar.observability.metrics.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MetricsProperties.class)
public final class MetricsAutoConfiguration {

    /** Part of the infrastructure, so that Spring's simplest proxy creator takes it. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor ashlarBusinessEventAdvisor(ObjectProvider<MeterRegistry> meters) {
        return new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(BusinessEvent.class),
                new BusinessEventInterceptor(meters));
    }

    /** Metrics are sent to a collector that is named, by a property, a bean or a container, and to no other. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OtlpMeterRegistry.class, OtlpMetricsExportAutoConfiguration.class})
    static class OtlpConfiguration {

        @Bean
        static UncollectedMetrics ashlarUncollectedMetrics(Environment environment) {
            return new UncollectedMetrics(environment);
        }
    }

    /** What is to be known where requests have virtual threads. Gives way to {@code micrometer-java21}, which tells the same. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnThreading(Threading.VIRTUAL)
    @ConditionalOnMissingClass("io.micrometer.java21.instrument.binder.jdk.VirtualThreadMetrics")
    @ConditionalOnClass(RecordingStream.class)
    static class VirtualThreadsConfiguration {

        @Bean
        PinnedThreads ashlarPinnedThreads() {
            return new PinnedThreads();
        }
    }
}
