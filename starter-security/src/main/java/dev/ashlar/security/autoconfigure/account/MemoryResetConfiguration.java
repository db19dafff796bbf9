package dev.ashlar.security.autoconfigure.account;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tokens in the memory of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(ResetTokenStore.class)
class MemoryResetConfiguration {

    @Bean
    MemoryResetTokenStore ashlarResetTokenStore(AccountProperties properties) {
        if (properties.passwordReset().store() == AccountProperties.Store.JDBC) {
            throw new SecretSetupException(
                    "ashlar.security.accounts.password-reset.store=jdbc needs spring-jdbc and one DataSource.",
                    "Add spring-boot-starter-jdbc or -data-jpa, or choose another store.");
        }
        return new MemoryResetTokenStore();
    }
}
