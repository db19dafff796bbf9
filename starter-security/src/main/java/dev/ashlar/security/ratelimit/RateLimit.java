package dev.ashlar.security.ratelimit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a handler may be called, instead of the limit that a caller has for everything else. On a controller it holds for
 * each of its handlers. What is declared in {@link RateLimits}, or in {@code ashlar.security.rate-limits.rules}, comes first.
 *
 * <pre>{@code
 * @PostMapping("/reports")
 * @RateLimit("10/min")
 * Report create() { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RateLimit {

    /**
     * A limit as {@link Limit#of} reads it, counted for this handler alone; or the name of one of {@code
     * ashlar.security.rate-limits.policies}, counted for all that name it; or {@code unlimited}.
     */
    String value();

    /** Whose requests are counted together. */
    LimitedBy by() default LimitedBy.CALLER;
}
