package dev.ashlar.generator.model;

/** How a stored value is kept from whoever can read the database. */
public enum Protection {
    /** Not at all: it is stored as it comes. */
    NONE,
    /** By a hash that nobody can turn back, as passwords are. It is never shown, and nothing is found by it. */
    HASHED,
    /** By encryption, each value bound to its row; equal values are found by an index of keyed hashes. */
    ENCRYPTED
}
