package dev.ashlar.errors.autoconfigure.resilience;

import dev.ashlar.errors.Problem;
import dev.ashlar.errors.ProblemMapper;
import dev.ashlar.errors.ProblemRenderer;
import dev.ashlar.errors.StandardErrorCode;
import dev.ashlar.errors.autoconfigure.ErrorsAutoConfiguration;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Auto-configuration of problems for work that is refused or given up: executors, concurrency limits, Resilience4j. */
@AutoConfiguration(after = ErrorsAutoConfiguration.class)
@ConditionalOnBean(ProblemRenderer.class)
public final class ResilienceErrorsAutoConfiguration {

    @Bean
    @Fallback
    ProblemMapper<TimeoutException> timeoutMapper() {
        return failure -> Problem.of(StandardErrorCode.TIMEOUT);
    }

    /** Spring's task executors and {@code @ConcurrencyLimit} throw subtypes. */
    @Bean
    @Fallback
    ProblemMapper<RejectedExecutionException> rejectedExecutionMapper() {
        return failure -> Problem.of(StandardErrorCode.OVERLOADED);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(CallNotPermittedException.class)
    static class CircuitBreakerConfiguration {

        @Bean
        @Fallback
        ProblemMapper<CallNotPermittedException> circuitBreakerMapper() {
            return failure -> Problem.of(StandardErrorCode.DEPENDENCY_UNAVAILABLE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(RequestNotPermitted.class)
    static class RateLimiterConfiguration {

        @Bean
        @Fallback
        ProblemMapper<RequestNotPermitted> rateLimiterMapper() {
            return failure -> Problem.of(StandardErrorCode.RATE_LIMITED);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BulkheadFullException.class)
    static class BulkheadConfiguration {

        @Bean
        @Fallback
        ProblemMapper<BulkheadFullException> bulkheadMapper() {
            return failure -> Problem.of(StandardErrorCode.OVERLOADED);
        }
    }
}
