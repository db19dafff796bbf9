package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.RateLimitStore;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Budgets in Redis. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({Bucket4jLettuce.class, LettuceConnectionFactory.class})
@ConditionalOnProperty(name = "ashlar.security.rate-limits.store", havingValue = "redis")
@ConditionalOnSingleCandidate(LettuceConnectionFactory.class)
class RedisStoreConfiguration {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    @Bean
    RedisBuckets ashlarRateLimitBuckets(
            LettuceConnectionFactory redis, TimeMeter ashlarRateLimitTime, SharedStoreProperties properties) {
        return new RedisBuckets(redis, ashlarRateLimitTime, properties.timeoutOr(TIMEOUT));
    }

    @Bean
    @ConditionalOnMissingBean
    RateLimitStore ashlarRedisRateLimitStore(RedisBuckets buckets) {
        return new SharedRateLimitStore(buckets);
    }
}
