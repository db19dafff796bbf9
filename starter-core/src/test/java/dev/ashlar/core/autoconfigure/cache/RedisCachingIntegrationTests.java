package dev.ashlar.core.autoconfigure.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.ashlar.core.cache.CacheInvalidation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.RedisServer;

/** The caches of an application that has configured Redis, on a real one. */
class RedisCachingIntegrationTests {

    private static RedisServer redis;
    private static ApplicationContextRunner runner;

    @BeforeAll
    static void startRedis() throws IOException {
        int port = freePort();
        redis = RedisServer.newRedisServer()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        try {
            redis.start();
        } catch (IOException absent) {
            assumeThat(absent).as("Redis does not run on this machine").isNull();
        }
        runner = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataRedisAutoConfiguration.class, CachingAutoConfiguration.class, CacheAutoConfiguration.class))
                .withUserConfiguration(App.class)
                .withPropertyValues(
                        "spring.cache.type=redis",
                        "spring.data.redis.port=" + port,
                        "ashlar.core.cache.caches.prices.ttl=1h",
                        "ashlar.core.cache.caches.prices.jitter=0.5",
                        "ashlar.core.cache.caches.prices.group=catalogue");
    }

    @AfterAll
    static void stopRedis() throws IOException {
        redis.stop();
    }

    @Test
    void keepsEntriesForTheTimeOfTheirCacheLessTheJitter() {
        runner.run(context -> {
            Prices prices = context.getBean(Prices.class);
            StringRedisTemplate keys = context.getBean(StringRedisTemplate.class);
            assertThat(prices.price("chair")).isEqualTo(prices.price("chair"));
            List<Long> seconds = Stream.of("chair", "table", "lamp", "bed", "desk")
                    .peek(prices::price)
                    .map(article -> keys.getExpire("prices::" + article))
                    .toList();
            assertThat(seconds).allSatisfy(kept -> assertThat(kept).isBetween(29 * 60L, 60 * 60L));
            assertThat(Set.copyOf(seconds)).hasSizeGreaterThan(1);
        });
    }

    @Test
    void forgetsAGroup() {
        runner.run(context -> {
            Prices prices = context.getBean(Prices.class);
            int before = prices.price("lamp");
            context.getBean(CacheInvalidation.class).clearGroup("catalogue");
            assertThat(prices.price("lamp")).isNotEqualTo(before);
        });
    }

    @Test
    void answersFromTheSourceWhileRedisIsAway() {
        runner.withPropertyValues("spring.data.redis.port=1", "spring.data.redis.connect-timeout=200ms")
                .run(context -> {
                    Prices prices = context.getBean(Prices.class);
                    assertThat(prices.price("sofa")).isPositive();
                    assertThat(prices.price("sofa")).isPositive();
                });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Configuration
    @EnableCaching
    static class App {

        @Bean
        Prices prices() {
            return new Prices();
        }
    }

    static class Prices {

        private final AtomicInteger loads = new AtomicInteger();

        @Cacheable("prices")
        public Integer price(String article) {
            return loads.incrementAndGet();
        }
    }
}
