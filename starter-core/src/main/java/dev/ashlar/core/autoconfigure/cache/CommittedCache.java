package dev.ashlar.core.autoconfigure.cache;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.transaction.TransactionAwareCacheDecorator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A cache that changes after the commit only, also where it loads in a transaction that may have changed the source. */
final class CommittedCache extends TransactionAwareCacheDecorator {

    CommittedCache(Cache target) {
        super(target);
    }

    @Override
    @SuppressWarnings("unchecked") // a key has values of one type, as with every cache
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return super.get(key, loader);
        }
        ValueWrapper known = get(key);
        if (known != null) {
            return (T) known.get();
        }
        try {
            T value = loader.call();
            put(key, value);
            return value;
        } catch (Exception failed) {
            throw new ValueRetrievalException(key, loader, failed);
        }
    }
}
