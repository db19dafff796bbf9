package dev.ashlar.test.security;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An operation and how often it may be called.
 *
 * @param name how it is called in reports, and what clients are told
 * @param path an absolute path, whose variables stand in braces
 * @param contentType media type of the body that it takes; absent when it takes none
 * @param requests how many are let through
 * @param per in which time, from the first of them
 */
public record OperationLimit(
        String name, String method, String path, @Nullable String contentType, long requests, Duration per) {

    /** So many requests in so many seconds. */
    public static OperationLimit limited(String name, String method, String path, long requests, long seconds) {
        return new OperationLimit(name, method, path, null, requests, Duration.ofSeconds(seconds));
    }

    /** The same operation, which takes a body of that type. */
    public OperationLimit taking(String mediaType) {
        return new OperationLimit(name, method, path, mediaType, requests, per);
    }

    /** As the header {@code RateLimit-Policy} tells it. */
    String policy() {
        return "\"" + name + "\";q=" + requests + ";w=" + per.toSeconds();
    }

    @Override
    public String toString() {
        return name + " (" + method + " " + path + ")";
    }
}
