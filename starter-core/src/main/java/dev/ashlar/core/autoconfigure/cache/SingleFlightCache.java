package dev.ashlar.core.autoconfigure.cache;

import dev.ashlar.core.cache.CacheListener;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;

/**
 * A cache in which a missing value is loaded once, however many ask for it, and whose failures are those of nobody. Loads of
 * several keys do not wait for each other, so that one may need another. What is stored or evicted while it is loaded is not
 * overwritten by what was loaded.
 */
final class SingleFlightCache implements Cache {

    private final Cache target;

    private final CacheFailures failures;

    private final CacheListener listener;

    private final ConcurrentMap<Object, Flight> flights = new ConcurrentHashMap<>();

    SingleFlightCache(Cache target, CacheFailures failures, CacheListener listener) {
        this.target = target;
        this.failures = failures;
        this.listener = listener;
    }

    @Override
    public String getName() {
        return target.getName();
    }

    @Override
    public Object getNativeCache() {
        return target.getNativeCache();
    }

    @Override
    public @Nullable ValueWrapper get(Object key) {
        ValueWrapper value = stored(key);
        listener.lookedUp(target.getName(), value != null);
        return value;
    }

    private @Nullable ValueWrapper stored(Object key) {
        try {
            return target.get(key);
        } catch (RuntimeException failure) {
            failures.handleCacheGetError(failure, target, key);
            return null;
        }
    }

    @Override
    public <T> @Nullable T get(Object key, @Nullable Class<T> type) {
        try {
            return target.get(key, type);
        } catch (IllegalStateException otherType) {
            throw otherType;
        } catch (RuntimeException failure) {
            failures.handleCacheGetError(failure, target, key);
            return null;
        }
    }

    @Override
    @SuppressWarnings("unchecked") // a key has values of one type, as with every cache
    public <T> @Nullable T get(Object key, Callable<T> loader) {
        ValueWrapper known = get(key);
        if (known != null) {
            return (T) known.get();
        }
        Flight own = new Flight(key, loader);
        Flight running = flights.putIfAbsent(key, own);
        if (running == null) {
            own.run();
        }
        return (T) result(key, loader, running == null ? own : running);
    }

    private static @Nullable Object result(Object key, Callable<?> loader, Flight flight) {
        try {
            return flight.get();
        } catch (ExecutionException failed) {
            throw new ValueRetrievalException(key, loader, failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ValueRetrievalException(key, loader, interrupted);
        }
    }

    @Override
    public @Nullable CompletableFuture<?> retrieve(Object key) {
        return target.retrieve(key);
    }

    @Override
    public <T> CompletableFuture<T> retrieve(Object key, Supplier<CompletableFuture<T>> loader) {
        return target.retrieve(key, loader);
    }

    @Override
    public void put(Object key, @Nullable Object value) {
        flights.remove(key);
        store(key, value);
    }

    private void store(Object key, @Nullable Object value) {
        try {
            target.put(key, value);
        } catch (RuntimeException failure) {
            failures.handleCachePutError(failure, target, key, value);
        }
    }

    @Override
    public void evict(Object key) {
        flights.remove(key);
        try {
            target.evict(key);
        } catch (RuntimeException failure) {
            failures.handleCacheEvictError(failure, target, key);
        }
    }

    @Override
    public void clear() {
        flights.clear();
        try {
            target.clear();
        } catch (RuntimeException failure) {
            failures.handleCacheClearError(failure, target);
        }
    }

    /** One load of one key. */
    private final class Flight extends FutureTask<@Nullable Object> {

        private final Object key;

        Flight(Object key, Callable<?> loader) {
            super(loader::call);
            this.key = key;
        }

        /** Stores the value where a change of the entry waits for it, or not at all when there has been one. */
        @Override
        protected void set(@Nullable Object value) {
            flights.computeIfPresent(key, (same, flight) -> {
                if (!flight.equals(this)) {
                    return flight;
                }
                store(key, value);
                return null;
            });
            super.set(value);
        }

        @Override
        protected void done() {
            flights.remove(key, this);
        }
    }
}
