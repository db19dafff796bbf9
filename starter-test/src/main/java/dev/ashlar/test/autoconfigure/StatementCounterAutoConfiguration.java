package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.StatementCounter;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Auto-configuration that lets tests count the SQL statements Hibernate sends. */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({HibernatePropertiesCustomizer.class, StatementInspector.class})
public final class StatementCounterAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    StatementCounter statementCounter() {
        return new StatementCounter();
    }

    @Bean
    @Order
    HibernatePropertiesCustomizer statementCounterHibernateCustomizer(StatementCounter counter) {
        return properties ->
                properties.compute(JdbcSettings.STATEMENT_INSPECTOR, (key, own) -> new CountingInspector(counter, own));
    }
}
