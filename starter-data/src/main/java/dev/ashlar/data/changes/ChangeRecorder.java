package dev.ashlar.data.changes;

import java.util.List;

/**
 * Keeps the changes of entities that are {@link AuditedChanges}. In a web application with {@code ashlar-starter-security} they
 * go into its audit log; a bean of this type takes its place.
 */
@FunctionalInterface
public interface ChangeRecorder {

    /**
     * Records what a transaction has changed, once, when all of it is written and before it is committed. What is done by JDBC is
     * part of that transaction, which an exception rolls back.
     */
    void record(List<EntityChange> changes);
}
