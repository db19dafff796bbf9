package dev.ashlar.generator.model;

import java.time.Duration;

/**
 * How often an operation may be called.
 *
 * @param text as the document writes it, such as {@code 100/min}
 * @param requests at least one
 * @param per the time in which so many are let through, at least a second
 */
public record RateLimit(String text, long requests, Duration per, By by) {

    /** Whose requests are counted together. */
    public enum By {
        CALLER,
        ADDRESS
    }
}
