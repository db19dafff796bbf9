package dev.ashlar.core.autoconfigure.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ashlar.core.autoconfigure.cache.CacheFailures.Counter;
import dev.ashlar.core.cache.CacheInvalidation;
import dev.ashlar.core.cache.CacheListener;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.cache.autoconfigure.CacheManagerCustomizer;
import org.springframework.boot.cache.autoconfigure.RedisCacheManagerBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.cache.interceptor.CacheAspectSupport;
import org.springframework.cache.transaction.TransactionAwareCacheDecorator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.cache.RedisCacheManager;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Auto-configuration of caches, in an application that says {@code @EnableCaching} and leaves the
 * {@link CachingConfigurer} to us.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration")
@ConditionalOnClass({CacheManagerCustomizer.class, TransactionAwareCacheDecorator.class})
@ConditionalOnBean(CacheAspectSupport.class)
@ConditionalOnMissingBean(CachingConfigurer.class)
@ConditionalOnBooleanProperty(name = "ashlar.core.cache.enabled", matchIfMissing = true)
@EnableConfigurationProperties(CachingProperties.class)
public final class CachingAutoConfiguration {

    @Bean
    static CacheSynchronization ashlarCacheSynchronization() {
        return new CacheSynchronization();
    }

    @Bean
    @ConditionalOnMissingBean
    static CacheFailures.Counter ashlarCacheFailureCounter() {
        return (cache, operation) -> {};
    }

    @Bean
    static CachingConfiguration ashlarCachingConfigurer(
            ObjectProvider<CacheManager> managers,
            ObjectProvider<Counter> counter,
            ObjectProvider<CacheListener> listeners) {
        return new CachingConfiguration(
                managers, (cache, operation) -> counter.getObject().count(cache, operation), listeners);
    }

    @Bean
    @ConditionalOnMissingBean
    static CacheInvalidation ashlarCacheInvalidation(CachingConfiguration configuration, CachingProperties properties) {
        return new CacheInvalidation(name -> configuration.caches().cache(name), properties.groups());
    }

    /** Caches in memory, with the settings of the properties. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Caffeine.class, CaffeineCacheManager.class})
    static class CaffeineConfiguration {

        @Bean
        CacheManagerCustomizer<CaffeineCacheManager> ashlarCaffeineCaches(CachingProperties properties) {
            return manager -> properties
                    .caches()
                    .forEach((name, settings) -> manager.registerCustomCache(name, CaffeineCaches.create(settings)));
        }
    }

    /** Caches in Redis, with the times of the properties. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({RedisCacheManager.class, RedisCacheManagerBuilderCustomizer.class})
    static class RedisConfiguration {

        @Bean
        RedisCacheManagerBuilderCustomizer ashlarRedisCaches(
                CachingProperties properties, ObjectProvider<RedisConnectionFactory> connections) {
            return builder -> RedisCaches.customize(properties, connections.getObject(), builder);
        }
    }

    /** Failures as a metric. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class MetricsConfiguration {

        @Bean
        Counter ashlarCacheFailureMetric(ObjectProvider<MeterRegistry> registry) {
            return (cache, operation) -> registry.ifAvailable(
                    meters -> meters.counter("ashlar.cache.failures", "cache", cache, "operation", operation)
                            .increment());
        }
    }
}
