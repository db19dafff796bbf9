package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.autoconfigure.AddedIntegrator;
import dev.ashlar.data.changes.ChangeRecorder;
import dev.ashlar.security.audit.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Auto-configuration that records the changes of audited entities. */
@AutoConfiguration(afterName = "dev.ashlar.security.autoconfigure.audit.AuditAutoConfiguration")
@ConditionalOnBooleanProperty(name = "ashlar.data.changes.enabled", matchIfMissing = true)
public final class ChangesAutoConfiguration {

    @Bean
    AuditedEntities ashlarAuditedEntities() {
        return new AuditedEntities();
    }

    /** The recorder is asked for when there is something to record: it may need what needs the entities. */
    @Bean
    AddedIntegrator ashlarChangeIntegrator(AuditedEntities entities, ObjectProvider<ChangeRecorder> recorder) {
        return new AddedIntegrator(new ChangeIntegrator(new ChangeLedger(entities, recorder)));
    }

    /** The audit log of {@code ashlar-starter-security}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Audit.class)
    @ConditionalOnBean(Audit.class)
    @ConditionalOnMissingBean(ChangeRecorder.class)
    static class AuditLogConfiguration {

        @Bean
        ChangeRecorder ashlarChangeRecorder(Audit audit) {
            return new AuditLogRecorder(audit);
        }
    }
}
