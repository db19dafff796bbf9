package dev.ashlar.observability.autoconfigure.health;

import dev.ashlar.observability.health.DependencyCheck;
import java.util.Map;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.health.registry.ReactiveHealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Auto-configuration of health that is told in time. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@ConditionalOnClass(HealthContributorRegistry.class)
@ConditionalOnBean(HealthContributorRegistry.class)
@ConditionalOnBooleanProperty(name = "ashlar.observability.health.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TimelyProperties.class)
@Import({HealthMetersConfiguration.class, KafkaHealthConfiguration.class})
public final class HealthAutoConfiguration {

    @Bean
    TimelyHealth ashlarTimelyHealth(
            HealthContributorRegistry registry,
            ObjectProvider<ReactiveHealthContributorRegistry> reactive,
            Map<String, DependencyCheck> checks,
            TimelyProperties properties,
            ObjectProvider<HealthMeters> meters) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("health-");
        threads.setDaemon(true);
        ProbeSettings settings = new ProbeSettings(Executors.newCachedThreadPool(threads), properties);
        HealthMeters gauges = meters.getIfAvailable(() -> indicator -> {});
        return new TimelyHealth(registry, reactive.getIfAvailable(), checks, settings, properties.optional(), gauges);
    }
}
