package dev.ashlar.data.autoconfigure;

import dev.ashlar.core.autoconfigure.time.TimeAutoConfiguration;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

/** Auto-configuration that fills in when a row was created and changed, by the application's clock. */
@AutoConfiguration(after = {HibernateJpaAutoConfiguration.class, TimeAutoConfiguration.class})
@ConditionalOnBean(EntityManagerFactory.class)
@ConditionalOnBooleanProperty(name = "ashlar.data.auditing.enabled", matchIfMissing = true)
public final class JpaAuditingAutoConfiguration {

    /** Stands aside where the application says {@code @EnableJpaAuditing} itself. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(name = "jpaAuditingHandler")
    @EnableJpaAuditing(dateTimeProviderRef = "ashlarDateTimeProvider")
    static class AuditingConfiguration {

        /** In microseconds, as PostgreSQL keeps them, so that an entity reads the same before and after it is stored. */
        @Bean
        @ConditionalOnMissingBean(name = "ashlarDateTimeProvider")
        DateTimeProvider ashlarDateTimeProvider(Clock clock) {
            return () -> Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
