package dev.ashlar.security.ratelimit;

/**
 * Where requests are counted. Define a bean to count elsewhere than in memory, PostgreSQL or Redis; what it throws is treated
 * as {@code ashlar.security.rate-limits.on-store-failure} says. Used by many threads at once.
 */
@FunctionalInterface
public interface RateLimitStore {

    /**
     * Takes one request from a budget.
     *
     * @param budget whose, at most 200 characters; a budget that nobody has drawn from is full
     * @param limit what a full budget holds, always the same for a budget
     */
    Draw draw(String budget, Limit limit);
}
