package dev.ashlar.failures;

import java.util.Set;

/** Lines that are not answered as they must be yet. They are fired all the same, and must leave the list once they are. */
final class Pending {

    static final Set<String> ON_MVC = Set.of();

    static final Set<String> ON_WEBFLUX = Set.of(
            "garbage-jwt",
            "expired-jwt",
            "jwt-forged",
            "jwt-not-yet-valid",
            "csrf-403",
            "csrf-wrong-token",
            "firewall-semicolon",
            "firewall-double-slash",
            "firewall-method",
            "content-type-that-is-none");

    private Pending() {}
}
