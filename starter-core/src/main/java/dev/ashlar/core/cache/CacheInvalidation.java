package dev.ashlar.core.cache;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.cache.Cache;

/**
 * Makes caches forget, where {@code @CacheEvict} does not reach. In a transaction it happens after the commit, and not at
 * all when that fails. A cache that is out of order is counted and logged, and no failure of the caller.
 */
public final class CacheInvalidation {

    private final Function<String, Cache> caches;

    private final Map<String, List<String>> groups;

    /**
     * The invalidation of an application's caches.
     *
     * @param caches finds a cache by its name, and throws when there is none
     * @param groups the names of the caches in each group
     */
    public CacheInvalidation(Function<String, Cache> caches, Map<String, List<String>> groups) {
        this.caches = caches;
        this.groups = Map.copyOf(groups);
    }

    /** Forgets one entry. */
    public void evict(String cache, Object key) {
        caches.apply(cache).evict(key);
    }

    /** Forgets all entries of a cache. */
    public void clear(String cache) {
        caches.apply(cache).clear();
    }

    /**
     * Forgets all entries of all caches of a group, as {@code ashlar.core.cache.caches.<name>.group} names it.
     *
     * @throws IllegalArgumentException when no cache is in the group
     */
    public void clearGroup(String group) {
        List<String> names = groups.get(group);
        if (names == null) {
            throw new IllegalArgumentException("No cache is in the group " + group);
        }
        names.forEach(this::clear);
    }
}
