package dev.ashlar.data.autoconfigure.changes;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.transaction.spi.TransactionCoordinatorBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * Where the audit log lies.
 *
 * @param source its database, null where it is in none, or in one that nobody can tell
 */
record AuditLogDatabase(@Nullable DataSource source) {

    /** Whether a record of what becomes of entities would be committed apart from them. */
    boolean isApartFrom(EntityManagerFactory factory) {
        DataSource entities = factory instanceof EntityManagerFactoryInfo info ? info.getDataSource() : null;
        return source != null && entities != null && entities != source && !isJta(factory);
    }

    /** A transaction that may span several databases. */
    private static boolean isJta(EntityManagerFactory factory) {
        return factory.unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(TransactionCoordinatorBuilder.class)
                .isJta();
    }
}
