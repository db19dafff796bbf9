package dev.ashlar.test.autoconfigure;

import dev.ashlar.test.postgres.FreshDatabase;
import dev.ashlar.test.postgres.OnMissingDatasourceUrl;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/**
 * Auto-configuration that gives an application context without a configured database a fresh one, on one embedded
 * PostgreSQL for the whole JVM.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnClass({JdbcConnectionDetails.class, EmbeddedDatabaseType.class})
@ConditionalOnBooleanProperty(name = "ashlar.test.postgres.enabled", matchIfMissing = true)
@Conditional(OnMissingDatasourceUrl.class)
public final class TestPostgresAutoConfiguration {

    static final String DATABASE = "ashlarTestDatabase";

    @Bean(DATABASE)
    @ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
    FreshDatabase ashlarTestDatabase() {
        return FreshDatabase.create();
    }

    @Bean
    static TestDatabaseMarker ashlarTestDatabaseMarker() {
        return new TestDatabaseMarker();
    }
}
