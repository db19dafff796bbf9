package dev.ashlar.core.autoconfigure.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of caches.
 *
 * @param enabled Whether caches load once, degrade to the source and are changed after the commit only.
 * @param caches Settings of single caches, by name.
 */
@ConfigurationProperties("ashlar.core.cache")
record CachingProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue Map<String, Settings> caches) {

    /** The names of the caches in each group. */
    Map<String, List<String>> groups() {
        return caches.entrySet().stream()
                .filter(entry -> entry.getValue().group() != null)
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.getValue().group()),
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /**
     * Settings of one cache.
     *
     * @param ttl How long an entry is kept at most; for ever when not set.
     * @param jitter Part of the time by which entries expire earlier at random, from 0 to 1, so that those stored together
     *     do not expire together.
     * @param maximumSize Maximum number of entries.
     * @param group Name of the group with which the cache can be cleared.
     */
    record Settings(
            @Nullable Duration ttl,
            @DefaultValue("0.1") double jitter,
            @DefaultValue("10000") long maximumSize,
            @Nullable String group) {

        Settings {
            if (jitter < 0 || jitter > 1) {
                throw new IllegalArgumentException("The jitter of a cache must be from 0 to 1, but is " + jitter);
            }
            if (ttl != null && (ttl.isNegative() || ttl.isZero())) {
                throw new IllegalArgumentException("The ttl of a cache must be above 0, but is " + ttl);
            }
        }
    }
}
