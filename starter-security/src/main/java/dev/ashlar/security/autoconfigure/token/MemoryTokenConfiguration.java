package dev.ashlar.security.autoconfigure.token;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import dev.ashlar.security.token.RefreshTokenStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refresh tokens in the memory of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(RefreshTokenStore.class)
class MemoryTokenConfiguration {

    @Bean
    MemoryRefreshTokenStore ashlarRefreshTokenStore(TokenProperties properties) {
        if (properties.store() == TokenProperties.Store.JDBC) {
            throw new SecretSetupException(
                    "ashlar.security.tokens.store=jdbc needs spring-jdbc and one DataSource.",
                    "Add spring-boot-starter-jdbc or -data-jpa, define a RefreshTokenStore bean, or choose another store.");
        }
        return new MemoryRefreshTokenStore();
    }
}
