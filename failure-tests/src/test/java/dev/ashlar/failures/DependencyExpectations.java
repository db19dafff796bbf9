package dev.ashlar.failures;

import static dev.ashlar.failures.Expectation.generic;
import static dev.ashlar.failures.Expectation.problem;
import static java.util.Map.entry;

import java.util.Map;

/** The database, other services, and the protection against both. */
final class DependencyExpectations {

    private static final String INVALID = "VALIDATION_FAILED";

    static final Map<String, Expectation> ALL = Map.ofEntries(
            entry(
                    "unique-violation",
                    problem("ALREADY_EXISTS").error("#/email", "ALREADY_EXISTS").only(1)),
            entry("unique-violation-sql", problem("ALREADY_EXISTS").sameAs("unique-violation")),
            entry(
                    "not-null-violation",
                    problem(INVALID).error("#/email", "NOT_NULL").only(1)),
            entry("not-null-sql", problem(INVALID).sameAs("not-null-violation")),
            entry(
                    "entity-bean-validation",
                    problem(INVALID).error("#/nick", "SIZE", "max=8").only(1)),
            entry("entity-invalid-at-commit", problem(INVALID).sameAs("entity-bean-validation")),
            entry("check-violation", problem(INVALID).error("#/age", "CHECK").only(1)),
            entry("too-long", problem(INVALID)),
            entry("out-of-range-sql", problem(INVALID)),
            entry("still-referenced", problem("STILL_REFERENCED").withoutErrors()),
            entry("still-referenced-sql", problem("STILL_REFERENCED").sameAs("still-referenced")),
            entry(
                    "reference-missing-sql",
                    problem("REFERENCE_NOT_FOUND")
                            .error("#/userId", "REFERENCE_NOT_FOUND")
                            .only(1)),
            entry("optimistic-lock", problem("CONFLICT_STALE").withoutErrors()),
            entry("serialization-failure", problem("CONFLICT_STALE")),
            entry("lock-timeout-jpa", problem("LOCK_TIMEOUT").retryAfter()),
            entry(
                    "lock-timeout-sql",
                    problem("LOCK_TIMEOUT").sameAs("lock-timeout-jpa").retryAfter()),
            entry("deadlock", problem("LOCK_TIMEOUT").retryAfter()),
            entry("transaction-timeout", problem("TIMEOUT").retryAfter()),
            entry(
                    "transaction-timeout-in-query",
                    problem("TIMEOUT").sameAs("transaction-timeout").retryAfter()),
            entry(
                    "statement-timeout-sql",
                    problem("TIMEOUT").sameAs("transaction-timeout").retryAfter()),
            entry("entity-not-found-reference", problem("NOT_FOUND").withoutErrors()),
            entry("bad-sql", generic()),
            entry("read-only-transaction", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry(
                    "sort-unknown-property",
                    problem("UNKNOWN_SORT_PROPERTY")
                            .error("query sort", "UNKNOWN_SORT_PROPERTY")
                            .only(1)),
            entry("pool-exhausted", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("too-many-connections", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("server-shuts-down", problem("SERVICE_UNAVAILABLE").retryAfter()),
            entry("circuit-open", problem("DEPENDENCY_UNAVAILABLE").retryAfter()),
            entry("rate-limited", problem("RATE_LIMITED").retryAfter()),
            entry("bulkhead-full", problem("OVERLOADED").retryAfter()),
            entry("task-rejected", problem("OVERLOADED").retryAfter()),
            entry("concurrency-limit", problem("OVERLOADED").retryAfter()),
            entry("timeout-exception", problem("TIMEOUT")),
            entry("upstream-refused", problem("DEPENDENCY_UNAVAILABLE")),
            entry("upstream-401", problem("UPSTREAM_FAILED")),
            entry("upstream-404", problem("UPSTREAM_FAILED")),
            entry("upstream-500", problem("UPSTREAM_FAILED")),
            entry("upstream-garbage", problem("UPSTREAM_FAILED")),
            entry("upstream-slow", problem("TIMEOUT")));

    private DependencyExpectations() {}
}
