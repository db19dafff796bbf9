package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.ChangeRecorder;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Auto-configuration that ends the start where changes are to be recorded and nothing records them. */
@AutoConfiguration(after = {ChangesAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ConditionalOnBean({EntityManagerFactory.class, AuditedEntities.class})
public final class AuditedChangesCheckAutoConfiguration {

    @Bean
    SmartInitializingSingleton ashlarAuditedChangesCheck(
            ObjectProvider<EntityManagerFactory> factories,
            AuditedEntities entities,
            ObjectProvider<ChangeRecorder> recorder) {
        return () -> factories.forEach(factory -> factory.unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .forEachEntityDescriptor(persister -> {
                    if (entities.find(persister).isPresent() && recorder.getIfAvailable() == null) {
                        throw new AuditedChangesException(
                                persister.getEntityName()
                                        + " is to have its changes recorded, and nothing records them.",
                                "Add ashlar-starter-security, whose audit log does in web applications, define a bean of type ChangeRecorder,"
                                        + " or set ashlar.data.changes.enabled=false.");
                    }
                }));
    }
}
