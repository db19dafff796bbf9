package dev.ashlar.security.autoconfigure.account;

import static dev.ashlar.security.access.OperationPolicy.open;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.account.AccountErrorCode;
import dev.ashlar.security.account.PasswordResetSender;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Passwords that are reset by a token. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("ashlar.security.accounts.password-reset.enabled")
@Import({JdbcResetConfiguration.class, MemoryResetConfiguration.class, PasswordResetController.class})
class PasswordResetConfiguration {

    @Bean
    ResetTokens ashlarResetTokens(
            UserDetailsService users,
            ResetTokenStore store,
            ObjectProvider<PasswordResetSender> senders,
            AccountProperties properties,
            ObjectProvider<Clock> clocks) {
        PasswordResetSender sender = senders.getIfUnique();
        if (sender == null) {
            throw new SecretSetupException(
                    "ashlar.security.accounts.password-reset.enabled is set, and no PasswordResetSender bean brings the"
                            + " tokens to the users.",
                    "Define one PasswordResetSender bean, which sends a mail for example.");
        }
        return new ResetTokens(
                users, store, sender, properties.passwordReset().lifetime(), clocks.getIfUnique(Clock::systemUTC));
    }

    @Bean
    PasswordReset ashlarPasswordReset(
            ResetTokenStore store, UserDetailsService users, NewPasswords passwords, ObjectProvider<Clock> clocks) {
        return new PasswordReset(store, users, passwords, clocks.getIfUnique(Clock::systemUTC));
    }

    @Bean
    AccessPolicies ashlarPasswordResetPolicies(AccountProperties properties) {
        String path = properties.basePath() + "/password-reset";
        return AccessPolicies.of(
                open("askForPasswordReset", "POST", path), open("resetPassword", "POST", path + "/confirmation"));
    }

    @Bean
    ErrorCodes ashlarAccountErrorCodes() {
        return () -> List.of(AccountErrorCode.values());
    }
}
