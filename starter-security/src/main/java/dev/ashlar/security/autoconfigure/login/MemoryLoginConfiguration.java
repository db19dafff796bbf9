package dev.ashlar.security.autoconfigure.login;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Failures and known clients in the memory of this process. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(LoginRecord.class)
class MemoryLoginConfiguration {

    @Bean
    MemoryLoginRecord ashlarLoginRecord(LoginProperties properties) {
        if (properties.store() == LoginProperties.Store.JDBC) {
            throw new SecretSetupException(
                    "ashlar.security.login.store=jdbc needs spring-jdbc and one DataSource.",
                    "Add spring-boot-starter-jdbc or -data-jpa, or choose another store.");
        }
        return new MemoryLoginRecord();
    }
}
