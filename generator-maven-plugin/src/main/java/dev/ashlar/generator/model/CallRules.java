package dev.ashlar.generator.model;

import org.jspecify.annotations.Nullable;

/**
 * How often an operation may be called, and what its calls count as.
 *
 * @param repetition whether it may be repeated by {@code Idempotency-Key}; absent when the document says nothing of it
 * @param rateLimit absent when it has that of everything else
 * @param event the event of the business that a call is, such as {@code order.placed}; absent when it is none
 */
public record CallRules(
        @Nullable Repetition repetition,
        @Nullable RateLimit rateLimit,
        @Nullable String event) {

    /** Nothing that the document says. */
    public static final CallRules NONE = new CallRules(null, null, null);
}
