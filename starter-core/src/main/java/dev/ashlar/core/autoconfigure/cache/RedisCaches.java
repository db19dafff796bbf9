package dev.ashlar.core.autoconfigure.cache;

import dev.ashlar.core.autoconfigure.cache.CachingProperties.Settings;
import java.time.Duration;
import org.springframework.data.redis.cache.BatchStrategies;
import org.springframework.data.redis.cache.RedisCacheConfiguration;
import org.springframework.data.redis.cache.RedisCacheManager.RedisCacheManagerBuilder;
import org.springframework.data.redis.cache.RedisCacheWriter;
import org.springframework.data.redis.cache.RedisCacheWriter.TtlFunction;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Caches in Redis. */
final class RedisCaches {

    private static final int STEP = 1000;

    private RedisCaches() {}

    /**
     * Gives each cache the time of its settings, and has changes be seen as soon as they are made, which Spring Data leaves to
     * a later moment; a cache is cleared in steps that do not hold up others. All else stays as Boot's properties have it.
     */
    static void customize(
            CachingProperties properties, RedisConnectionFactory connections, RedisCacheManagerBuilder builder) {
        builder.cacheWriter(RedisCacheWriter.create(
                connections, writer -> writer.immediateWrites().batchStrategy(BatchStrategies.scan(STEP))));
        properties.caches().forEach((name, settings) -> {
            Duration ttl = settings.ttl();
            if (ttl != null) {
                RedisCacheConfiguration defaults = builder.cacheDefaults();
                builder.withCacheConfiguration(name, defaults.entryTtl(expiry(ttl, settings)));
            }
        });
    }

    private static TtlFunction expiry(Duration ttl, Settings settings) {
        JitteredExpiry expiry = new JitteredExpiry(ttl, settings.jitter());
        return (key, value) -> expiry.next();
    }
}
