package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.autoconfigure.audit.AuditProperties.Store;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.time.Clock;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The log in PostgreSQL, where the application's migrations have its tables. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({JdbcTemplate.class, PlatformTransactionManager.class, DependsOnDatabaseInitialization.class})
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnMissingBean(AuditStore.class)
@ConditionalOnExpression("!'${ashlar.security.audit.store:auto}'.equalsIgnoreCase('memory')")
class JdbcAuditConfiguration {

    static final String SCHEMA = "dev/ashlar/security/audit/schema-postgresql.sql";

    static final String ACTION = "Add the statements of classpath:" + SCHEMA
            + " to your migrations, define an AuditStore bean, or set ashlar.security.audit.store=memory.";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
    static class StoreConfiguration {

        @Bean
        @DependsOnDatabaseInitialization
        AuditStore ashlarAuditStore(
                DataSource dataSource,
                PlatformTransactionManager transactions,
                ObjectProvider<Clock> clock,
                AuditProperties properties) {
            JdbcTemplate jdbc = new JdbcTemplate(dataSource);
            if (hasTable(jdbc)) {
                return new JdbcAuditStore(jdbc, transactions, clock.getIfAvailable(Clock::systemUTC), properties);
            }
            if (properties.store() == Store.JDBC) {
                throw new SecretSetupException(
                        "The database has no table audit_records, which the audit log needs.", ACTION);
            }
            LoggerFactory.getLogger(AuditStore.class)
                    .warn(
                            "The audit log is in memory and ends with this process: the database has no table audit_records;"
                                    + " add classpath:{} to your migrations, or set ashlar.security.audit.store=memory",
                            SCHEMA);
            return new MemoryAuditStore(properties.maxEntries());
        }

        private static boolean hasTable(JdbcTemplate jdbc) {
            try {
                return Boolean.TRUE.equals(
                        jdbc.queryForObject("SELECT to_regclass('audit_records') IS NOT NULL", Boolean.class));
            } catch (BadSqlGrammarException notPostgres) {
                return false;
            }
        }
    }
}
