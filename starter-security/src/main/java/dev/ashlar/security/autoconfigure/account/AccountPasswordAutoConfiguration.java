package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.account.ActiveLogins;
import dev.ashlar.security.autoconfigure.login.AllLogins;
import dev.ashlar.security.autoconfigure.login.GuardedAttempts;
import dev.ashlar.security.autoconfigure.login.LoginAutoConfiguration;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.autoconfigure.transaction.AtOnce;
import dev.ashlar.security.autoconfigure.transaction.AtOnceConfiguration;
import dev.ashlar.security.autoconfigure.transaction.SingleManagerConfiguration;
import dev.ashlar.security.password.PasswordPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Auto-configuration of passwords that users change or reset themselves. */
@AutoConfiguration(
        after = {AccountAutoConfiguration.class, LoginAutoConfiguration.class},
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@Conditional(AccountPasswordAutoConfiguration.OnPasswords.class)
@EnableConfigurationProperties(AccountProperties.class)
@Import({
    AtOnceConfiguration.class,
    SingleManagerConfiguration.class,
    PasswordChangeConfiguration.class,
    PasswordResetConfiguration.class
})
public final class AccountPasswordAutoConfiguration {

    @Bean
    NewPasswords ashlarNewPasswords(
            PasswordPolicy policy,
            PasswordEncoder encoder,
            ObjectProvider<UserDetailsPasswordService> users,
            GuardedAttempts attempts,
            ObjectProvider<ActiveLogins> logins,
            ObjectProvider<ResetTokenStore> tokens,
            AtOnce transaction,
            ApplicationEventPublisher events) {
        UserDetailsPasswordService store = users.getIfUnique();
        if (store == null) {
            throw new SecretSetupException(
                    "Users change their passwords (ashlar.security.accounts.password-change.enabled or"
                            + " .password-reset.enabled), and no UserDetailsPasswordService bean stores them.",
                    "Define a UserDetailsPasswordService bean, or set ashlar.security.accounts.enabled=true to keep"
                            + " accounts in PostgreSQL.");
        }
        return new NewPasswords(
                policy,
                encoder,
                new PasswordStore(store, tokens.orderedStream().toList(), attempts, events),
                transaction,
                new AllLogins(logins.orderedStream().toList()));
    }

    /** One of the two is on. */
    static final class OnPasswords extends AnyNestedCondition {

        OnPasswords() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-change.enabled")
        static class Change {}

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-reset.enabled")
        static class Reset {}
    }
}
