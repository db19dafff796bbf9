package dev.ashlar.core.autoconfigure.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ashlar.core.cache.CacheInvalidation;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "spring.cache.type=caffeine",
            "ashlar.core.cache.caches.prices.ttl=1h",
            "ashlar.core.cache.caches.prices.group=catalogue",
            "ashlar.core.cache.caches.names.group=catalogue"
        })
class CachingIntegrationTests {

    private static final int CALLERS = 8;

    @Autowired
    private Prices prices;

    @Autowired
    private Origin origin;

    @Autowired
    private CacheInvalidation invalidation;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void forgetAll() {
        invalidation.clear("prices");
        origin.loads.set(0);
        origin.source = "1";
        origin.gate = null;
        origin.entered.drainPermits();
    }

    @Test
    void loadsOnceHoweverManyAskAtOnce() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        origin.gate = gate;
        List<Thread> threads = new CopyOnWriteArrayList<>();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS, work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        });
        try {
            List<Future<String>> answers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> callers.submit(() -> prices.price("a")))
                    .toList();
            while (threads.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            gate.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("1");
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(origin.loads).hasValue(1);
    }

    @Test
    void remembersThatThereIsNothing() {
        origin.source = null;
        assertThat(prices.price("a")).isNull();
        assertThat(prices.price("a")).isNull();
        assertThat(origin.loads).hasValue(1);
    }

    @Test
    void letsOneLoadNeedAnother() {
        assertThat(prices.sum(5)).isEqualTo(15);
        assertThat(prices.sum(5)).isEqualTo(15);
    }

    @Test
    void passesFailuresOnAndRemembersNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> prices.price("broken"))
                .withMessage("no price");
        assertThatIllegalStateException()
                .isThrownBy(() -> prices.price("broken"))
                .withMessage("no price");
        assertThat(origin.loads).hasValue(2);
    }

    @Test
    void forgetsAfterTheCommitOnly() {
        prices.price("a");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            origin.source = "2";
            prices.change("a");
            assertThat(elsewhere("a")).isEqualTo("1");
        });
        assertThat(prices.price("a")).isEqualTo("2");
    }

    @Test
    void forgetsNothingWhenTheTransactionFails() {
        prices.price("a");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            prices.change("a");
            status.setRollbackOnly();
        });
        prices.price("a");
        assertThat(origin.loads).hasValue(1);
    }

    @Test
    void storesNothingThatWasReadInATransactionThatFailed() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            origin.source = "never committed";
            assertThat(prices.price("a")).isEqualTo("never committed");
            status.setRollbackOnly();
        });
        origin.source = "1";
        assertThat(prices.price("a")).isEqualTo("1");
    }

    @Test
    void doesNotStoreWhatWasEvictedWhileItWasLoaded() throws Exception {
        whileTheOldPriceIsLoaded(() -> invalidation.evict("prices", "a"));
        origin.source = "2";
        assertThat(prices.price("a")).isEqualTo("2");
    }

    @Test
    void doesNotOverwriteWhatWasStoredWhileItWasLoaded() throws Exception {
        whileTheOldPriceIsLoaded(() -> prices.replace("a", "2"));
        assertThat(prices.price("a")).isEqualTo("2");
    }

    private void whileTheOldPriceIsLoaded(Runnable change) throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        origin.gate = gate;
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            Future<String> answer = callers.submit(() -> prices.price("a"));
            origin.entered.acquire();
            change.run();
            gate.countDown();
            assertThat(answer.get()).isEqualTo("1");
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void clearsAllCachesOfAGroup() {
        prices.price("a");
        prices.name("a");
        invalidation.clearGroup("catalogue");
        prices.price("a");
        prices.name("a");
        assertThat(origin.loads).hasValue(4);
        assertThatIllegalArgumentException().isThrownBy(() -> invalidation.clearGroup("nobody"));
    }

    private String elsewhere(String id) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(() -> prices.price(id)).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            other.shutdownNow();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableCaching(proxyTargetClass = true)
    @Import({Prices.class, Origin.class})
    static class Application {}

    /** Where the prices come from. */
    static class Origin {

        final AtomicInteger loads = new AtomicInteger();

        final Semaphore entered = new Semaphore(0);

        volatile @Nullable String source = "1";

        volatile @Nullable CountDownLatch gate;
    }

    static class Prices {

        private final Origin origin;

        private final Prices self;

        Prices(Origin origin, @Lazy Prices self) {
            this.origin = origin;
            this.self = self;
        }

        @Cacheable("prices")
        public @Nullable String price(String id) {
            origin.loads.incrementAndGet();
            if (id.equals("broken")) {
                throw new IllegalStateException("no price");
            }
            String read = origin.source;
            CountDownLatch wait = origin.gate;
            if (wait != null) {
                origin.entered.release();
                await(wait);
            }
            return read;
        }

        @Cacheable("names")
        public String name(String id) {
            origin.loads.incrementAndGet();
            return "name of " + id;
        }

        @Cacheable("sums")
        public int sum(int n) {
            return n == 0 ? 0 : n + self.sum(n - 1);
        }

        @CachePut(cacheNames = "prices", key = "#p0")
        public String replace(String id, String price) {
            assertThat(id).isNotEmpty();
            return price;
        }

        @CacheEvict("prices")
        public void change(String id) {
            assertThat(id).isNotEmpty();
        }

        private static void await(CountDownLatch gate) {
            try {
                gate.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
