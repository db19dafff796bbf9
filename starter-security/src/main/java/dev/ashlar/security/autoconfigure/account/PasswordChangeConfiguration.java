package dev.ashlar.security.autoconfigure.account;

import static dev.ashlar.security.access.Credentials.bearer;
import static dev.ashlar.security.access.Credentials.password;
import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Passwords that are changed by who knows them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("ashlar.security.accounts.password-change.enabled")
@Import(PasswordChangeController.class)
class PasswordChangeConfiguration {

    @Bean
    AccessPolicies ashlarPasswordChangePolicies(AccountProperties properties) {
        return AccessPolicies.of(
                guarded("changePassword", "POST", properties.basePath() + "/password", bearer(), password()));
    }
}
