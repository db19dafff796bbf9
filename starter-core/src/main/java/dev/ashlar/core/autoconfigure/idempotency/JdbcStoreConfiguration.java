package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.idempotency.IdempotencyStartCheck.StoreCheck;
import dev.ashlar.core.idempotency.IdempotencyStore;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Keys in PostgreSQL, in the transaction of the work itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({JdbcTemplate.class, PlatformTransactionManager.class, DataSourceScriptDatabaseInitializer.class})
@Conditional(OnStore.Jdbc.class)
@ConditionalOnMissingBean(IdempotencyStore.class)
@ConditionalOnSingleCandidate(DataSource.class)
class JdbcStoreConfiguration {

    static final String SCHEMA = "dev/ashlar/core/idempotency/schema-postgresql.sql";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    static class StoreConfiguration {

        @Bean
        JdbcIdempotencyStore ashlarIdempotencyStore(
                PlatformTransactionManager transactions, DataSource dataSource, Clock clock) {
            return new JdbcIdempotencyStore(transactions, new JdbcTemplate(dataSource), clock);
        }

        @Bean
        StoreCheck ashlarIdempotencyTableCheck(DataSource dataSource) {
            return new IdempotencyTableCheck(new JdbcTemplate(dataSource));
        }

        @Bean
        @ConditionalOnProperty(name = "ashlar.core.idempotency.jdbc.initialize-schema", havingValue = "always")
        DataSourceScriptDatabaseInitializer ashlarIdempotencySchemaInitializer(DataSource dataSource) {
            DatabaseInitializationSettings settings = new DatabaseInitializationSettings();
            settings.setSchemaLocations(List.of("classpath:" + SCHEMA));
            settings.setMode(DatabaseInitializationMode.ALWAYS);
            return new DataSourceScriptDatabaseInitializer(dataSource, settings);
        }
    }
}
