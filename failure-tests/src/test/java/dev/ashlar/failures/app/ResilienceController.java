package dev.ashlar.failures.app;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.resilience.InvocationRejectedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Protection that says no, and dependencies that do not answer. */
@RestController
class ResilienceController {

    private final Upstream upstream;
    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("stock-breaker");
    private final RateLimiter limiter = RateLimiter.of(
            "stock-limiter",
            RateLimiterConfig.custom()
                    .limitForPeriod(1)
                    .limitRefreshPeriod(Duration.ofHours(1))
                    .timeoutDuration(Duration.ZERO)
                    .build());
    private final Bulkhead bulkhead = Bulkhead.of(
            "stock-bulkhead",
            BulkheadConfig.custom()
                    .maxConcurrentCalls(1)
                    .maxWaitDuration(Duration.ZERO)
                    .build());

    ResilienceController(Upstream upstream) {
        this.upstream = upstream;
        breaker.transitionToOpenState();
    }

    @GetMapping("/circuit")
    void circuit() {
        breaker.executeRunnable(() -> {});
    }

    @GetMapping("/ratelimited")
    void rateLimited() {
        limiter.executeRunnable(() -> {});
        limiter.executeRunnable(() -> {});
    }

    @GetMapping("/bulkhead")
    void bulkhead() {
        bulkhead.executeRunnable(() -> bulkhead.executeRunnable(() -> {}));
    }

    @GetMapping("/timeout-ex")
    void timeout() throws TimeoutException {
        throw new TimeoutException("secret deadline");
    }

    @GetMapping("/rejected-task")
    void rejectedTask() {
        throw new TaskRejectedException("secret executor");
    }

    @GetMapping("/concurrency-limit")
    void concurrencyLimit() {
        throw new InvocationRejectedException("secret limit", this);
    }

    @GetMapping("/upstream-down")
    String upstreamDown() {
        return upstream.callNobody();
    }

    @GetMapping("/upstream/{how}")
    String upstream(@PathVariable String how) {
        return upstream.call(how);
    }
}
