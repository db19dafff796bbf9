package dev.ashlar.failures;

import java.util.Set;

/** Lines that are not answered as they must be yet. They are fired all the same, and must leave the list once they are. */
final class Pending {

    static final Set<String> ON_MVC = Set.of();

    static final Set<String> ON_WEBFLUX = Set.of("content-type-that-is-none");

    private Pending() {}
}
