package dev.ashlar.core.autoconfigure.cache;

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

    CachingConfiguration(ObjectProvider<CacheManager> managers, CacheFailures.Counter counter) {
        this.failures = new CacheFailures(counter);
        this.caches = SingletonSupplier.ofNullable(() -> {
            CacheManager manager = managers.getIfUnique();
            return manager == null ? null : new DecoratedCaches(manager, failures);
        });
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
