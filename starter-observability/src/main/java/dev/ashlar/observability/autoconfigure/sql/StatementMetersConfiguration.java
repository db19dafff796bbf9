package dev.ashlar.observability.autoconfigure.sql;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counters in Micrometer, whose registry is asked for when there is something to count: data sources come before it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "ashlar.observability.metrics.enabled", matchIfMissing = true)
class StatementMetersConfiguration {

    @Bean
    StatementMeters ashlarStatementMeters(ObjectProvider<MeterRegistry> registry) {
        return new StatementMeters() {
            @Override
            public void slow(String route) {
                count("ashlar.sql.slow", route);
            }

            @Override
            public void repeated(String route) {
                count("ashlar.sql.repeated", route);
            }

            private void count(String name, String route) {
                registry.ifAvailable(
                        meters -> meters.counter(name, "route", route).increment());
            }
        };
    }
}
