package dev.ashlar.security.autoconfigure.apikey;

import dev.ashlar.security.apikey.ApiKeyStore;
import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import dev.ashlar.security.autoconfigure.transaction.SingleManagerConfiguration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys in the application's PostgreSQL, whose migrations hold the table. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({JdbcClient.class, DataSource.class})
@ConditionalOnProperty(name = "ashlar.security.api-keys.store", havingValue = "jdbc", matchIfMissing = true)
@ConditionalOnMissingBean(ApiKeyStore.class)
@ConditionalOnSingleCandidate(DataSource.class)
@Import(SingleManagerConfiguration.class)
class JdbcStoreConfiguration {

    @Bean
    JdbcApiKeyStore ashlarApiKeyStore(DataSource dataSource) {
        return new JdbcApiKeyStore(JdbcClient.create(dataSource));
    }

    @Bean
    RequiredTable ashlarApiKeyTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "api_keys",
                "dev/ashlar/security/apikey/schema-postgresql.sql",
                "set ashlar.security.api-keys.store=memory for a first try");
    }
}
