package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import dev.ashlar.security.autoconfigure.transaction.SingleManagerConfiguration;
import dev.ashlar.security.token.RefreshTokenStore;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refresh tokens in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(RefreshTokenStore.class)
@Conditional(JdbcTokenConfiguration.NotInMemory.class)
@Import(SingleManagerConfiguration.class)
class JdbcTokenConfiguration {

    @Bean
    JdbcRefreshTokenStore ashlarRefreshTokenStore(DataSource dataSource) {
        return new JdbcRefreshTokenStore(JdbcClient.create(dataSource));
    }

    @Bean
    RequiredTable ashlarRefreshTokenTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "refresh_tokens",
                JdbcRefreshTokenStore.SCHEMA,
                "set ashlar.security.tokens.store=memory for a single node that forgets all when it stops");
    }

    static final class NotInMemory extends NoneNestedConditions {

        NotInMemory() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "ashlar.security.tokens.store", havingValue = "memory")
        static class InMemory {}
    }
}
