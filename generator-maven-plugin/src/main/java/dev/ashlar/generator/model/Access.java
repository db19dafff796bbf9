package dev.ashlar.generator.model;

/** The direction in which a property travels. */
public enum Access {
    /** In requests and responses. */
    READ_WRITE,
    /** In responses only: what a client sends is ignored. */
    READ_ONLY,
    /** In requests only: never returned. */
    WRITE_ONLY
}
