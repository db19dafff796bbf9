package dev.ashlar.data;

import org.springframework.data.jpa.domain.DeleteSpecification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** What is done with rows only while they are as they were read. */
public final class VersionedRows {

    private VersionedRows() {}

    /**
     * Removes the row by one statement, at once, that finds it by key and version. Unlike {@code repository.delete} it does
     * not mind which rows that refer to it have been read.
     *
     * @throws ObjectOptimisticLockingFailureException when somebody has changed or removed the row since it was read:
     *     412 to who sent {@code If-Match}, else 409
     * @throws org.springframework.dao.DataIntegrityViolationException when other rows refer to it
     */
    public static <E extends VersionedEntity> void delete(JpaSpecificationExecutor<E> rows, E entity) {
        Long version = entity.getRowVersion();
        DeleteSpecification<E> asItWasRead = (root, delete, builder) ->
                builder.and(builder.equal(root, entity), builder.equal(root.get("rowVersion"), version));
        if (rows.delete(asItWasRead) == 0) {
            throw new ObjectOptimisticLockingFailureException(
                    entity.getClass().getSimpleName() + " has been changed or removed since it was read", null);
        }
    }
}
