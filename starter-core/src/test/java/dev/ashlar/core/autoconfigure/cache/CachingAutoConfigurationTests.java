package dev.ashlar.core.autoconfigure.cache;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ashlar.core.cache.CacheInvalidation;
import dev.ashlar.core.cache.CacheListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.cache.support.SimpleCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class CachingAutoConfigurationTests {

    private final ApplicationContextRunner plain = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CachingAutoConfiguration.class, CacheAutoConfiguration.class));

    private final ApplicationContextRunner runner = plain.withUserConfiguration(Caching.class);

    @Test
    void addsNothingToAnApplicationThatDoesNotCache() {
        plain.run(context -> assertThat(context).doesNotHaveBean(CacheInvalidation.class));
        runner.withPropertyValues("ashlar.core.cache.enabled=false")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(CacheInvalidation.class)
                        .hasSingleBean(CacheManager.class));
        runner.withBean(CachingConfigurer.class, () -> new CachingConfigurer() {})
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CacheInvalidation.class));
    }

    @Test
    void givesCachesTheirSizeAndTime() {
        runner.withPropertyValues(
                        "ashlar.core.cache.caches.names.ttl=1h",
                        "ashlar.core.cache.caches.names.maximum-size=7",
                        "ashlar.core.cache.caches.names.jitter=0.5")
                .run(context -> {
                    var cache =
                            (CaffeineCache) context.getBean(CacheManager.class).getCache("names");
                    var policy = cache.getNativeCache().policy();
                    assertThat(policy.eviction().orElseThrow().getMaximum()).isEqualTo(7);
                    cache.put("a", "b");
                    assertThat(policy.expireVariably()
                                    .orElseThrow()
                                    .getExpiresAfter("a")
                                    .orElseThrow())
                            .isBetween(Duration.ofMinutes(29), Duration.ofHours(1));
                });
    }

    @Test
    void spreadsTheTimesAtWhichEntriesExpire() {
        JitteredExpiry expiry = new JitteredExpiry(Duration.ofSeconds(100), 0.1);
        Set<Long> times = IntStream.range(0, 50)
                .mapToObj(i -> expiry.expireAfterCreate("k", "v", 0))
                .collect(Collectors.toSet());
        assertThat(times)
                .hasSizeGreaterThan(10)
                .allMatch(nanos -> nanos > 89_000_000_000L && nanos <= 100_000_000_000L);
        assertThat(expiry.expireAfterRead("k", "v", 0, 5)).isEqualTo(5);
        assertThat(new JitteredExpiry(Duration.ofSeconds(1), 0).expireAfterUpdate("k", "v", 0, 5))
                .isEqualTo(1_000_000_000L);
    }

    @Test
    void refusesSettingsThatMeanNothing() {
        runner.withPropertyValues("ashlar.core.cache.caches.names.jitter=2")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("jitter"));
        runner.withPropertyValues("ashlar.core.cache.caches.names.ttl=0s")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("ttl"));
    }

    @Test
    void takesTheValueFromItsSourceWhenTheCacheIsOutOfOrder() {
        runner.withUserConfiguration(Broken.class)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    Names names = context.getBean(Names.class);
                    assertThat(names.name("a")).isEqualTo("name of a");
                    assertThat(names.shortName("a")).isEqualTo("a");
                    names.forget("a");
                    context.getBean(CacheInvalidation.class).clear("names");
                    assertThat(failures(context.getBean(MeterRegistry.class))).contains("get", "put", "evict", "clear");
                });
    }

    @Test
    void tellsWhoListensWhetherAValueWasThere() {
        List<String> heard = new ArrayList<>();
        CacheListener listener = (cache, found) -> heard.add(cache + " " + found);
        runner.withBean(CacheListener.class, () -> listener).run(context -> {
            Names names = context.getBean(Names.class);
            names.name("a");
            names.name("a");
            names.shortName("a");
            assertThat(heard).containsExactly("names false", "names true", "names false");
        });
        heard.clear();
        runner.withUserConfiguration(Broken.class)
                .withBean(CacheListener.class, () -> listener)
                .run(context -> context.getBean(Names.class).name("a"));
        assertThat(heard).containsExactly("names false");
    }

    @Test
    void worksWithoutMetricsAndWithoutCaffeine() {
        runner.withUserConfiguration(Broken.class)
                .withClassLoader(new FilteredClassLoader(MeterRegistry.class, Caffeine.class))
                .run(context ->
                        assertThat(context.getBean(Names.class).name("a")).isEqualTo("name of a"));
    }

    private static Set<String> failures(MeterRegistry registry) {
        return registry.get("ashlar.cache.failures").tag("cache", "names").counters().stream()
                .map(counter -> counter.getId().getTag("operation"))
                .collect(Collectors.toSet());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableCaching(proxyTargetClass = true)
    static class Caching {

        @Bean
        Names names() {
            return new Names();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        CacheManager brokenCaches() {
            SimpleCacheManager manager = new SimpleCacheManager();
            manager.setCaches(Set.of(new BrokenCache()));
            return manager;
        }
    }

    // Public, for the proxy is made by another class loader where classes are filtered.
    public static class Names {

        @Cacheable("names")
        public String name(String id) {
            return "name of " + id;
        }

        @Cacheable(cacheNames = "names", key = "'short ' + #id", unless = "#result.length() > 5")
        public String shortName(String id) {
            return id;
        }

        @CacheEvict("names")
        public void forget(String id) {
            assertThat(id).isNotEmpty();
        }
    }

    static final class BrokenCache extends ConcurrentMapCache {

        BrokenCache() {
            super("names");
        }

        @Override
        protected @Nullable Object lookup(Object key) {
            throw new IllegalArgumentException("out of order");
        }

        @Override
        public <T> @Nullable T get(Object key, Callable<T> loader) {
            throw new IllegalArgumentException("out of order");
        }

        @Override
        public void put(Object key, @Nullable Object value) {
            throw new IllegalArgumentException("out of order");
        }

        @Override
        public void evict(Object key) {
            throw new IllegalArgumentException("out of order");
        }

        @Override
        public void clear() {
            throw new IllegalArgumentException("out of order");
        }
    }
}
