package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.autoconfigure.secret.RequiredTable;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import dev.ashlar.security.autoconfigure.transaction.AtOnceConfiguration;
import dev.ashlar.security.autoconfigure.transaction.SingleManagerConfiguration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.JdbcUserDetailsManager;

/** Auto-configuration of accounts in PostgreSQL; steps aside for whatever else knows the users. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        beforeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnClass({JdbcTemplate.class, JdbcUserDetailsManager.class})
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBooleanProperty("ashlar.security.accounts.enabled")
@ConditionalOnMissingBean(UserDetailsService.class)
@EnableConfigurationProperties(AccountProperties.class)
@Import({AtOnceConfiguration.class, SingleManagerConfiguration.class})
public final class AccountAutoConfiguration {

    @Bean
    JdbcUserDetailsManager ashlarAccounts(DataSource dataSource, ObjectProvider<Audit> audit, AtOnce transaction) {
        return AccountTable.configured(new Accounts(dataSource, audit, transaction));
    }

    @Bean
    RequiredTable ashlarAccountTable(DataSource dataSource) {
        return new RequiredTable(
                new JdbcTemplate(dataSource),
                "accounts",
                AccountTable.SCHEMA,
                "set ashlar.security.accounts.enabled=false and define a UserDetailsService bean");
    }
}
