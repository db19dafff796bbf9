package dev.ashlar.security.ratelimit;

import java.time.Duration;

/**
 * What came of taking a request from a budget.
 *
 * @param granted whether there was one
 * @param remaining how many are left
 * @param untilReset the time after which the budget is full again
 */
public record Draw(boolean granted, long remaining, Duration untilReset) {}
