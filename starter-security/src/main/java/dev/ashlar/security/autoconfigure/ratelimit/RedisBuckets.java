package dev.ashlar.security.autoconfigure.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Budgets in Redis over a connection of their own, opened at the start, and after a failure by the next request that asks. A Redis
 * that is down neither stops the start nor holds a request for longer than the timeout.
 */
final class RedisBuckets implements Supplier<ProxyManager<String>>, SmartInitializingSingleton, AutoCloseable {

    private static final String PREFIX = "ashlar:rate-limits:";
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final Logger LOG = LoggerFactory.getLogger(RedisBuckets.class);
    private static final Duration START_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LettuceConnectionFactory redis;
    private final TimeMeter time;
    private final Duration timeout;
    private @Nullable CompletableFuture<StatefulConnection<String, byte[]>> opening;
    private volatile @Nullable ProxyManager<String> buckets;

    RedisBuckets(LettuceConnectionFactory redis, TimeMeter time, Duration timeout) {
        this.redis = redis;
        this.time = time;
        this.timeout = timeout;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            ProxyManager<String> ready = create(connection(START_TIMEOUT));
            ready.getProxyConfiguration("warm-up");
            buckets = ready;
        } catch (RuntimeException unavailable) {
            LOG.warn("Redis, in which requests are to be counted, cannot be reached yet", unavailable);
        }
    }

    @Override
    public ProxyManager<String> get() {
        ProxyManager<String> ready = buckets;
        if (ready == null) {
            ready = create(connection(timeout));
            buckets = ready;
        }
        return ready;
    }

    @Override
    public synchronized void close() {
        if (buckets != null && opening != null && opening.join().isOpen()) {
            opening.join().close();
        }
    }

    private StatefulConnection<String, byte[]> connection(Duration longest) {
        try {
            return opening().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while connecting to Redis", stopped);
        } catch (ExecutionException | TimeoutException unavailable) {
            throw new IllegalStateException("Redis cannot be connected to", unavailable);
        }
    }

    private synchronized CompletableFuture<StatefulConnection<String, byte[]>> opening() {
        CompletableFuture<StatefulConnection<String, byte[]>> known = opening;
        if (known == null || known.isCompletedExceptionally()) {
            known = CompletableFuture.supplyAsync(this::connect);
            opening = known;
        }
        return known;
    }

    private StatefulConnection<String, byte[]> connect() {
        return redis.getRequiredNativeClient() instanceof RedisClusterClient cluster
                ? cluster.connect(CODEC)
                : ((RedisClient) redis.getRequiredNativeClient()).connect(CODEC);
    }

    private ProxyManager<String> create(StatefulConnection<String, byte[]> connection) {
        Bucket4jLettuce.LettuceBasedProxyManagerBuilder<String> builder =
                connection instanceof StatefulRedisClusterConnection<String, byte[]> cluster
                        ? Bucket4jLettuce.casBasedBuilder(cluster)
                        : Bucket4jLettuce.casBasedBuilder((StatefulRedisConnection<String, byte[]>) connection);
        return builder.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT))
                .requestTimeout(timeout)
                .clientClock(time)
                .build()
                .withMapper(budget -> PREFIX + budget);
    }
}
