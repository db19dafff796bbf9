package dev.ashlar.security.autoconfigure.audit;

import static dev.ashlar.security.access.OperationPolicy.guarded;

import dev.ashlar.security.access.AccessPolicies;
import dev.ashlar.security.access.Credentials;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditStore;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.audit.listener.AuditApplicationEvent;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;

/** Auto-configuration of the audit log: what happens by itself is recorded, {@link Audit} records the rest. */
@AutoConfiguration(
        beforeName = "dev.ashlar.security.autoconfigure.access.AccessAutoConfiguration",
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(
        name = {"ashlar.security.enabled", "ashlar.security.audit.enabled"},
        matchIfMissing = true)
@EnableConfigurationProperties(AuditProperties.class)
@Import({JdbcAuditConfiguration.class, MemoryAuditConfiguration.class})
public final class AuditAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Audit ashlarAudit(AuditStore store, ObjectProvider<Clock> clock) {
        return new DefaultAudit(store, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Without one, method security would refuse in silence. */
    @Bean
    @ConditionalOnMissingBean
    AuthorizationEventPublisher ashlarAuthorizationEventPublisher(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    @Bean
    SecurityEventAudit ashlarSecurityEventAudit(Audit audit, AuditProperties properties) {
        return new SecurityEventAudit(audit, properties.anonymousDenials());
    }

    @Bean
    AuditController ashlarAuditController(AuditStore store) {
        return new AuditController(store);
    }

    @Bean
    AccessPolicies ashlarAuditPolicies(AuditProperties properties) {
        Credentials auditor = Credentials.caller().withRoles(properties.role());
        return AccessPolicies.of(
                guarded("findAuditRecords", "GET", properties.path(), auditor),
                guarded("verifyAuditRecords", "GET", properties.path() + "/verification", auditor));
    }

    /** Events of Spring Boot, where the application has its Actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(AuditApplicationEvent.class)
    static class ApplicationEventConfiguration {

        @Bean
        ApplicationEventAudit ashlarApplicationEventAudit(Audit audit) {
            return new ApplicationEventAudit(audit);
        }
    }
}
