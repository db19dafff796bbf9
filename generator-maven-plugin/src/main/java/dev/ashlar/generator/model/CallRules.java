package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * How often an operation may be called.
 *
 * @param repetition whether it may be repeated by {@code Idempotency-Key}; absent when the document says nothing of it
 * @param rateLimit absent when it has that of everything else
 */
public record CallRules(
        @Nullable Repetition repetition, @Nullable RateLimit rateLimit) {

    /** Nothing that the document says. */
    public static final CallRules NONE = new CallRules(null, null);
}
