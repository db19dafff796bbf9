package dev.ashlar.data.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import dev.ashlar.data.autoconfigure.changes.AuditedChangesCheckAutoConfiguration;
import dev.ashlar.data.autoconfigure.changes.ChangesAutoConfiguration;
import dev.ashlar.data.changes.AuditedChanges;
import dev.ashlar.data.changes.ChangeRecorder;
import dev.ashlar.security.audit.Audit;
import dev.ashlar.security.audit.AuditStore;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.util.ClassUtils;

class ChangesAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ChangesAutoConfiguration.class, AuditedChangesCheckAutoConfiguration.class));

    private final DataSource database = mock(DataSource.class);

    @Test
    void recordsInTheAuditLogWhereThereIsOne() {
        runner.withBean(Audit.class, () -> mock(Audit.class))
                .run(context -> assertThat(context)
                        .hasSingleBean(ChangeRecorder.class)
                        .hasSingleBean(HibernatePropertiesCustomizer.class));
    }

    @Test
    void backsOffFromTheRecorderOfTheApplication() {
        ChangeRecorder own = changes -> {};
        runner.withBean(Audit.class, () -> mock(Audit.class))
                .withBean(ChangeRecorder.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(ChangeRecorder.class).isSameAs(own));
    }

    @Test
    void isSwitchedOffByProperty() {
        with(Order.class)
                .withPropertyValues("ashlar.data.changes.enabled=false")
                .run(context ->
                        assertThat(context).hasNotFailed().doesNotHaveBean(HibernatePropertiesCustomizer.class));
    }

    @Test
    void doesNotStartWhereNothingRecordsWhatIsToBeRecorded() {
        with(String.class).run(context -> assertThat(context).hasNotFailed());
        with(Order.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage("Order is to have its changes recorded, and nothing records them."));
    }

    @Test
    void doesNotStartWhereWhatIsToBeMaskedIsNoAttribute() {
        with(Misspelt.class)
                .withBean(ChangeRecorder.class, () -> changes -> {})
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("has no attribute statsu, which is to be masked"));
    }

    @Test
    void doesNotStartWhereTheAuditLogIsInAnotherDatabaseThanTheEntity() {
        DataSource log = mock(DataSource.class);
        with(Order.class)
                .withBean(Audit.class, () -> mock(Audit.class))
                .withBean(AuditStore.class, ChangesAutoConfigurationTests::inDatabase)
                .withBean(DataSource.class, () -> log)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage(
                                "Order is to have its changes recorded in their transaction, and lies in another database"
                                        + " than the audit log."));
    }

    @Test
    void startsWhereTheAuditLogIsInTheDatabaseOfTheEntityOrTheApplicationKeepsChangesItself() {
        with(Order.class)
                .withBean(Audit.class, () -> mock(Audit.class))
                .withBean(AuditStore.class, ChangesAutoConfigurationTests::inDatabase)
                .withBean(DataSource.class, () -> database)
                .run(context -> assertThat(context).hasNotFailed());
        with(Order.class)
                .withBean(Audit.class, () -> mock(Audit.class))
                .withBean(DataSource.class, () -> mock(DataSource.class))
                .withBean(AuditStore.class, () -> mock(AuditStore.class))
                .run(context -> assertThat(context).hasNotFailed());
        with(Order.class)
                .withBean(ChangeRecorder.class, () -> changes -> {})
                .withBean(DataSource.class, () -> mock(DataSource.class))
                .run(context -> assertThat(context).hasNotFailed());
    }

    private static AuditStore inDatabase() {
        return (AuditStore)
                mock(ClassUtils.resolveClassName("dev.ashlar.security.autoconfigure.audit.JdbcAuditStore", null));
    }

    private ApplicationContextRunner with(Class<?> entity) {
        EntityPersister persister = mock(EntityPersister.class);
        when(persister.getEntityName()).thenReturn(entity.getSimpleName());
        doAnswer(call -> entity).when(persister).getMappedClass();
        when(persister.getPropertyNames()).thenReturn(new String[] {"status"});
        MappingMetamodelImplementor entities = mock(MappingMetamodelImplementor.class);
        doAnswer(call -> {
                    call.<Consumer<EntityPersister>>getArgument(0).accept(persister);
                    return null;
                })
                .when(entities)
                .forEachEntityDescriptor(any());
        SessionFactoryImplementor sessions = mock(SessionFactoryImplementor.class);
        when(sessions.getMappingMetamodel()).thenReturn(entities);
        ServiceRegistryImplementor services = mock(ServiceRegistryImplementor.class);
        when(services.requireService(TransactionCoordinatorBuilder.class))
                .thenReturn(mock(TransactionCoordinatorBuilder.class));
        when(sessions.getServiceRegistry()).thenReturn(services);
        EntityManagerFactory factory =
                mock(EntityManagerFactory.class, withSettings().extraInterfaces(EntityManagerFactoryInfo.class));
        when(((EntityManagerFactoryInfo) factory).getDataSource()).thenReturn(database);
        when(factory.unwrap(SessionFactoryImplementor.class)).thenReturn(sessions);
        return runner.withBean(EntityManagerFactory.class, () -> factory);
    }

    @AuditedChanges
    private static final class Order {}

    @AuditedChanges(masked = "statsu")
    private static final class Misspelt {}
}
