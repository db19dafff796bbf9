package dev.ashlar.core.autoconfigure.cache;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.interceptor.CacheErrorHandler;

/** A cache that is out of order costs time and no request: its failures are counted and logged. */
final class CacheFailures implements CacheErrorHandler {

    private static final Log LOG = LogFactory.getLog(CacheFailures.class);

    private final Counter counter;

    CacheFailures(Counter counter) {
        this.counter = counter;
    }

    @Override
    public void handleCacheGetError(RuntimeException failure, Cache cache, Object key) {
        note(failure, cache, "get", "the value is taken from its source");
    }

    @Override
    public void handleCachePutError(RuntimeException failure, Cache cache, Object key, @Nullable Object value) {
        note(failure, cache, "put", "the value is not cached");
    }

    @Override
    public void handleCacheEvictError(RuntimeException failure, Cache cache, Object key) {
        note(failure, cache, "evict", "an outdated value may be seen until it expires");
    }

    @Override
    public void handleCacheClearError(RuntimeException failure, Cache cache) {
        note(failure, cache, "clear", "outdated values may be seen until they expire");
    }

    private void note(RuntimeException failure, Cache cache, String operation, String consequence) {
        counter.count(cache.getName(), operation);
        LOG.warn("Cache %s failed to %s: %s".formatted(cache.getName(), operation, consequence), failure);
    }

    /** Counts failures. */
    @FunctionalInterface
    interface Counter {

        void count(String cache, String operation);
    }
}
