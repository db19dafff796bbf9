package dev.ashlar.observability.autoconfigure.sql;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Auto-configuration of what is told of statements. */
@AutoConfiguration(afterName = SqlAutoConfiguration.OBSERVATION + "AutoConfiguration")
@ConditionalOnClass({DataSource.class, TransactionSynchronizationManager.class})
@ConditionalOnBooleanProperty(name = "ashlar.observability.sql.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SqlProperties.class)
@Import(StatementMetersConfiguration.class)
public final class SqlAutoConfiguration {

    static final String OBSERVATION = "net.ttddyy.observation.boot.autoconfigure.DataSourceObservation";

    @Bean
    StatementWatch ashlarStatementWatch(
            SqlProperties properties, ObjectProvider<StatementMeters> meters, BeanFactory beans) {
        List<String> packages = AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
        return new StatementWatch(
                properties,
                meters.getIfAvailable(() -> StatementMeters.NONE),
                new ApplicationCaller(List.copyOf(packages)));
    }

    /** Where datasource-micrometer (and not only its jar) watches data sources already, it calls the listener too. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(type = OBSERVATION + "BeanPostProcessor")
    static class ProxyConfiguration {

        @Bean
        static WatchedDataSources ashlarWatchedDataSources(ObjectProvider<StatementWatch> watch) {
            return new WatchedDataSources(watch::getObject);
        }
    }
}
