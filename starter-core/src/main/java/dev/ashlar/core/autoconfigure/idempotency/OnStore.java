package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.idempotency.IdempotencyProperties.Store;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches when the application has chosen a store, or left the choice to us. */
abstract class OnStore implements Condition {

    private final Store store;

    private OnStore(Store store) {
        this.store = store;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String chosen = context.getEnvironment().getProperty("ashlar.core.idempotency.store", Store.AUTO.name());
        return chosen.equalsIgnoreCase(Store.AUTO.name()) || chosen.equalsIgnoreCase(store.name());
    }

    /** Keys in PostgreSQL. */
    static final class Jdbc extends OnStore {

        Jdbc() {
            super(Store.JDBC);
        }
    }

    /** Keys in memory. */
    static final class Memory extends OnStore {

        Memory() {
            super(Store.MEMORY);
        }
    }
}
