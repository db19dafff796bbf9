package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnSingleCandidate(DataSource.class)
@Conditional(JdbcResetConfiguration.NotInMemory.class)
class JdbcResetConfiguration {

    @Bean
    JdbcResetTokenStore ashlarResetTokenStore(DataSource dataSource) {
        return new JdbcResetTokenStore(JdbcClient.create(dataSource));
    }

    @Bean
    RequiredTable ashlarResetTokenTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "password_resets",
                JdbcResetTokenStore.SCHEMA,
                "set ashlar.security.accounts.password-reset.store=memory for a single node that forgets all when it stops");
    }

    static final class NotInMemory extends NoneNestedConditions {

        NotInMemory() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "ashlar.security.accounts.password-reset.store", havingValue = "memory")
        static class InMemory {}
    }
}
