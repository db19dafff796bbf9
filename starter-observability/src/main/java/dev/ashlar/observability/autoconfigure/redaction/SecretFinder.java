package dev.ashlar.observability.autoconfigure.redaction;

/** Finds one kind of secret in a text, in linear time. */
@FunctionalInterface
interface SecretFinder {

    void find(String text, Spans found);
}
