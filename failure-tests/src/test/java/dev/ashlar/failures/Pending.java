package dev.ashlar.failures;

import java.util.Set;

/** Lines that are not answered as they must be yet. They are fired all the same, and must leave the list once they are. */
final class Pending {

    static final Set<String> ON_MVC = Set.of(
            "firewall-semicolon",
            "firewall-double-slash",
            "garbage-jwt",
            "expired-jwt",
            "jwt-forged",
            "jwt-not-yet-valid",
            "csrf-403",
            "csrf-wrong-token",
            "circuit-open",
            "rate-limited",
            "bulkhead-full",
            "timeout-exception",
            "task-rejected",
            "concurrency-limit",
            "upstream-refused",
            "upstream-401",
            "upstream-404",
            "upstream-500",
            "upstream-garbage",
            "upstream-slow",
            "graphql-resolver-throws",
            "graphql-arg-invalid",
            "graphql-application-exception");
    static final Set<String> ON_WEBFLUX = Set.of();

    private Pending() {}
}
