package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.security.autoconfigure.password.PasswordAutoConfiguration;
import dev.ashlar.security.login.LoginErrorCode;
import dev.ashlar.security.login.PasswordLogin;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Auto-configuration of logins by password, for whatever gives a user tokens or a session. */
@AutoConfiguration(
        after = PasswordAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@Conditional(LoginAutoConfiguration.OnLogins.class)
@EnableConfigurationProperties({LoginProperties.class, BasicProperties.class})
@Import({BasicConfiguration.class, JdbcLoginConfiguration.class, MemoryLoginConfiguration.class})
public final class LoginAutoConfiguration {

    @Bean
    @Conditional(OnLoginForms.class)
    @ConditionalOnMissingBean
    PasswordLogin ashlarPasswordLogin(UserLookup users, LoginDelays delays) {
        return new GuardedLogin(users.authentication(), delays);
    }

    @Bean
    @Conditional(OnPasswordsOfAccounts.class)
    GuardedAttempts ashlarGuardedAttempts(UserLookup users, LoginDelays delays) {
        return new GuardedAttempts(new GuardedLogin(users.authentication(), delays), delays);
    }

    @Bean
    LoginDelays ashlarLoginDelays(LoginRecord loginRecord, LoginProperties properties, ObjectProvider<Clock> clocks) {
        KnownClients clients = new KnownClients(loginRecord, properties.knownFor());
        return new LoginDelays(loginRecord, clients, properties, clocks.getIfUnique(Clock::systemUTC));
    }

    @Bean
    UserLookup ashlarUserLookup(
            ObjectProvider<UserDetailsService> users,
            ObjectProvider<UserDetailsPasswordService> passwords,
            ObjectProvider<PasswordEncoder> encoder,
            ObjectProvider<AuthenticationEventPublisher> events) {
        return new UserLookup(users, passwords, encoder, events);
    }

    @Bean
    PasswordRecheck ashlarPasswordRecheck(UserLookup users) {
        return new PasswordRecheck(users);
    }

    @Bean
    ErrorCodes ashlarLoginErrorCodes() {
        return () -> List.of(LoginErrorCode.values());
    }

    /** Something logs in. */
    static final class OnLogins extends AnyNestedCondition {

        OnLogins() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnBooleanProperty("ashlar.security.tokens.enabled")
        static class Tokens {}

        @ConditionalOnBooleanProperty("ashlar.security.sessions.enabled")
        static class Sessions {}

        @ConditionalOnBooleanProperty("ashlar.security.basic.enabled")
        static class Basic {}

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-change.enabled")
        static class Change {}

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-reset.enabled")
        static class Reset {}
    }

    /** Users change their passwords here. */
    static final class OnPasswordsOfAccounts extends AnyNestedCondition {

        OnPasswordsOfAccounts() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-change.enabled")
        static class Change {}

        @ConditionalOnBooleanProperty("ashlar.security.accounts.password-reset.enabled")
        static class Reset {}
    }

    /** A login gives something for the password. */
    static final class OnLoginForms extends AnyNestedCondition {

        OnLoginForms() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBooleanProperty("ashlar.security.tokens.enabled")
        static class Tokens {}

        @ConditionalOnBooleanProperty("ashlar.security.sessions.enabled")
        static class Sessions {}
    }
}
