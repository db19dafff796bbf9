package dev.ashlar.core.autoconfigure.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ashlar.core.autoconfigure.cache.CachingProperties.Settings;
import java.time.Duration;

/** Caches in memory. */
final class CaffeineCaches {

    private CaffeineCaches() {}

    static Cache<Object, Object> create(Settings settings) {
        Caffeine<Object, Object> builder =
                Caffeine.newBuilder().maximumSize(settings.maximumSize()).recordStats();
        Duration ttl = settings.ttl();
        return ttl == null
                ? builder.build()
                : builder.expireAfter(new JitteredExpiry(ttl, settings.jitter()))
                        .build();
    }
}
