package dev.ashlar.generator.model;

/** Whether a request may be sent again without a second effect: by the header {@code Idempotency-Key}. */
public enum Repetition {
    /** The document declares the header as required. */
    KEY_REQUIRED,
    /** The document declares the header as optional. */
    KEY_OPTIONAL;

    /** The header, as its standard writes it. */
    public static final String HEADER = "Idempotency-Key";
}
