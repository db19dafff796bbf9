package dev.ashlar.core.autoconfigure.cache;

import dev.ashlar.core.cache.CacheListener;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.cache.Cache;
import org.springframework.cache.CacheManager;
import org.springframework.cache.interceptor.CacheOperationInvocationContext;
import org.springframework.cache.interceptor.SimpleCacheResolver;
import org.springframework.util.ClassUtils;

/** The caches of a manager, each decorated once. */
final class DecoratedCaches extends SimpleCacheResolver {

    private static final boolean TRANSACTIONS = ClassUtils.isPresent(
            "org.springframework.transaction.support.TransactionSynchronizationManager",
            DecoratedCaches.class.getClassLoader());

    private final CacheManager manager;

    private final CacheFailures failures;

    private final CacheListener listener;

    private final ConcurrentMap<Cache, Cache> decorated = new ConcurrentHashMap<>();

    DecoratedCaches(CacheManager manager, CacheFailures failures, CacheListener listener) {
        super(manager);
        this.manager = manager;
        this.failures = failures;
        this.listener = listener;
    }

    @Override
    public Collection<? extends Cache> resolveCaches(CacheOperationInvocationContext<?> context) {
        Collection<? extends Cache> caches = super.resolveCaches(context);
        return List.copyOf(caches.stream().map(this::decorate).toList());
    }

    Cache cache(String name) {
        Cache cache = manager.getCache(name);
        if (cache == null) {
            throw new IllegalArgumentException("There is no cache named " + name);
        }
        return decorate(cache);
    }

    private Cache decorate(Cache cache) {
        return decorated.computeIfAbsent(cache, target -> {
            Cache single = new SingleFlightCache(target, failures, listener);
            return TRANSACTIONS ? new CommittedCache(single) : single;
        });
    }
}
