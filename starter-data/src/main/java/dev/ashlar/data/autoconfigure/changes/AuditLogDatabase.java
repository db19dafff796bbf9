package dev.ashlar.data.autoconfigure.changes;

import dev.ashlar.security.audit.AuditStore;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * Where the audit log lies, which there must be.
 *
 * @param source its database, should it be in one; null where nobody can tell which
 * @param beans those of the application, the store of the log among them
 */
record AuditLogDatabase(@Nullable DataSource source, BeanFactory beans) {

    /** The one store that writes to the database: not that in memory, which stands in without a table, nor one of the application. */
    private static final String STORE = "dev.ashlar.security.autoconfigure.audit.JdbcAuditStore";

    /** Whether a record of what becomes of entities would be committed apart from them. */
    boolean isApartFrom(EntityManagerFactory factory) {
        DataSource entities = factory instanceof EntityManagerFactoryInfo info ? info.getDataSource() : null;
        return source != null && entities != null && entities != source && !isJta(factory) && isUsed();
    }

    private boolean isUsed() {
        return beans.getBeanProvider(AuditStore.class).stream()
                .anyMatch(store -> AopUtils.getTargetClass(store).getName().equals(STORE));
    }

    /** A transaction that may span several databases. */
    private static boolean isJta(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(TransactionCoordinatorBuilder.class)
                .isJta();
    }
}
