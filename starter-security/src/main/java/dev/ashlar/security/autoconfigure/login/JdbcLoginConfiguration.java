package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Failures and known clients in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(LoginRecord.class)
@Conditional(JdbcLoginConfiguration.NotInMemory.class)
class JdbcLoginConfiguration {

    @Bean
    JdbcLoginRecord ashlarLoginRecord(DataSource dataSource) {
        return new JdbcLoginRecord(JdbcClient.create(dataSource));
    }

    @Bean
    RequiredTable ashlarLoginTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "login_failures",
                JdbcLoginRecord.SCHEMA,
                "set ashlar.security.login.store=memory for a single node that forgets all when it stops");
    }

    static final class NotInMemory extends NoneNestedConditions {

        NotInMemory() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty(name = "ashlar.security.login.store", havingValue = "memory")
        static class InMemory {}
    }
}
