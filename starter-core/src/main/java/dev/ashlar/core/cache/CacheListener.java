package dev.ashlar.core.cache;

/**
 * Hears of every value that a {@code @Cacheable} method looks for in a cache, as a bean. It is called in the caller's thread, at each
 * call: what it does must cost next to nothing.
 */
@FunctionalInterface
public interface CacheListener {

    /**
     * A value was looked for.
     *
     * @param cache the name of the cache
     * @param found whether it was there; it was not where the cache failed
     */
    void lookedUp(String cache, boolean found);
}
