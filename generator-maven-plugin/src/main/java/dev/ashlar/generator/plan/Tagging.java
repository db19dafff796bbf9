package dev.ashlar.generator.plan;

import dev.ashlar.generator.model.Result;

/** What the entity tag of a row's representation is made of: the tag that reads show and that changes are conditional on. */
public sealed interface Tagging {

    /** The version of the row: all that is shown lies in it, and no other row ever takes its place. */
    record ByVersion() implements Tagging {}

    /**
     * All of the representation: other rows are shown too, which change by themselves, or the row may be deleted and another
     * one stored in its place.
     *
     * @param representation what the operation that reads the row answers
     */
    record ByContent(Result representation) implements Tagging {}
}
