package dev.ashlar.errors.shop;

import dev.ashlar.errors.BusinessRuleException;
import dev.ashlar.errors.ErrorCode;
import dev.ashlar.errors.InvalidException;
import dev.ashlar.errors.NotFoundException;
import dev.ashlar.errors.Place;
import dev.ashlar.errors.ProblemError;
import dev.ashlar.errors.StandardErrorCode;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.resilience.InvocationRejectedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShopController {

    @GetMapping("/orders/{id}")
    String order(@PathVariable("id") String id) {
        throw new NotFoundException("Order", id);
    }

    @GetMapping("/prices")
    String price() {
        throw new InvalidException(
                List.of(ProblemError.of(Place.QUERY, "price", "DECIMAL_MAX").with("max", new BigDecimal("1E+6"))));
    }

    @GetMapping("/codes/{code}")
    String code(@PathVariable("code") String code) {
        ErrorCode known = code.equals("OUT_OF_STOCK") ? ShopError.OUT_OF_STOCK : StandardErrorCode.valueOf(code);
        throw new BusinessRuleException(known, Map.of());
    }

    @GetMapping("/limits/circuit")
    String circuit() {
        CircuitBreaker breaker = CircuitBreaker.ofDefaults("secret-breaker");
        breaker.transitionToOpenState();
        return breaker.executeSupplier(() -> "closed");
    }

    @GetMapping("/limits/rate")
    String rate() {
        RateLimiter limiter = RateLimiter.of(
                "secret-limiter",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofHours(1))
                        .timeoutDuration(Duration.ZERO)
                        .build());
        limiter.acquirePermission();
        return limiter.executeSupplier(() -> "allowed");
    }

    @GetMapping("/limits/bulkhead")
    String bulkhead() {
        Bulkhead bulkhead = Bulkhead.of(
                "secret-bulkhead", BulkheadConfig.custom().maxConcurrentCalls(0).build());
        return bulkhead.executeSupplier(() -> "there is room");
    }

    @GetMapping("/limits/timeout")
    String timeout() throws TimeoutException {
        throw new TimeoutException("secret of the timeout");
    }

    @GetMapping("/limits/executor")
    String executor() {
        throw new TaskRejectedException("secret of the executor");
    }

    @GetMapping("/limits/concurrency")
    String concurrency() {
        throw new InvocationRejectedException("secret of the limit", this);
    }

    @GetMapping("/limits/retry")
    String retry() throws Exception {
        RetryTemplate retries = new RetryTemplate(
                RetryPolicy.builder().maxRetries(1).delay(Duration.ofMillis(1)).build());
        return retries.<String>execute(() -> {
            throw new TimeoutException("secret of the last try");
        });
    }
}
