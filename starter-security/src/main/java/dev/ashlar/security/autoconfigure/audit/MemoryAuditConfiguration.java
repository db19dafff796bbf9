package dev.ashlar.security.autoconfigure.audit;

import dev.ashlar.security.audit.AuditStore;
import dev.ashlar.security.autoconfigure.audit.AuditProperties.Store;
import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log in memory, where there is no database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(AuditStore.class)
class MemoryAuditConfiguration {

    @Bean
    AuditStore ashlarAuditStore(AuditProperties properties) {
        if (properties.store() == Store.JDBC) {
            throw new SecretSetupException(
                    "ashlar.security.audit.store=jdbc needs spring-jdbc, one DataSource and one transaction manager.",
                    JdbcAuditConfiguration.ACTION);
        }
        return new MemoryAuditStore(properties.maxEntries());
    }
}
