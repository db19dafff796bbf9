package dev.ashlar.core.autoconfigure.cache;

import dev.ashlar.core.cache.CacheListener;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.interceptor.CacheErrorHandler;
import org.springframework.cache.interceptor.CacheResolver;
import org.springframework.util.function.SingletonSupplier;

/** Has annotated methods use decorated caches. */
final class CachingConfiguration implements CachingConfigurer {

    private final CacheFailures failures;

    private final SingletonSupplier<DecoratedCaches> caches;

    CachingConfiguration(
            ObjectProvider<CacheManager> managers,
            CacheFailures.Counter counter,
            ObjectProvider<CacheListener> listeners) {
        this.failures = new CacheFailures(counter);
        this.caches = SingletonSupplier.ofNullable(() -> {
            CacheManager manager = managers.getIfUnique();
            return manager == null ? null : new DecoratedCaches(manager, failures, all(listeners));
        });
    }

    private static CacheListener all(ObjectProvider<CacheListener> listeners) {
        List<CacheListener> all = listeners.orderedStream().toList();
        return (cache, found) -> {
            for (CacheListener each : all) {
                each.lookedUp(cache, found);
            }
        };
    }

    DecoratedCaches caches() {
        return caches.obtain();
    }

    /** None where there is not one cache manager: Spring says then what it misses. */
    @Override
    public @Nullable CacheResolver cacheResolver() {
        return caches.get();
    }

    @Override
    public CacheErrorHandler errorHandler() {
        return failures;
    }
}
