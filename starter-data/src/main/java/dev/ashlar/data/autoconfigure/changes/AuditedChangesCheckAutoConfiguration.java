package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.data.changes.ChangeRecorder;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Auto-configuration that ends the start where changes are to be recorded and nothing records them, or not in their transaction. */
@AutoConfiguration(after = {ChangesAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@ConditionalOnBean({EntityManagerFactory.class, AuditedEntities.class})
public final class AuditedChangesCheckAutoConfiguration {

    @Bean
    SmartInitializingSingleton ashlarAuditedChangesCheck(
            ObjectProvider<EntityManagerFactory> factories,
            AuditedEntities entities,
            ObjectProvider<ChangeRecorder> recorder,
            ObjectProvider<DataSource> databases,
            BeanFactory beans) {
        return () -> {
            AuditLogDatabase log = new AuditLogDatabase(databases.getIfUnique(), beans);
            factories.forEach(factory -> factory.unwrap(SessionFactoryImplementor.class)
                    .getMappingMetamodel()
                    .forEachEntityDescriptor(persister -> {
                        if (entities.find(persister).isPresent()) {
                            check(persister.getEntityName(), factory, recorder.getIfAvailable(), log);
                        }
                    }));
        };
    }

    private static void check(
            String entity, EntityManagerFactory factory, @Nullable ChangeRecorder recorder, AuditLogDatabase log) {
        if (recorder == null) {
            throw new AuditedChangesException(
                    entity + " is to have its changes recorded, and nothing records them.",
                    "Add ashlar-starter-security, whose audit log does in web applications, define a bean of type ChangeRecorder,"
                            + " or set ashlar.data.changes.enabled=false.");
        }
        if (recorder instanceof AuditLogRecorder && log.isApartFrom(factory)) {
            throw new AuditedChangesException(
                    entity
                            + " is to have its changes recorded in their transaction, and lies in another database than the audit log.",
                    "Make the DataSource of the entity the primary one, define a bean of type ChangeRecorder that writes to its database,"
                            + " or set ashlar.data.changes.enabled=false.");
        }
    }
}
