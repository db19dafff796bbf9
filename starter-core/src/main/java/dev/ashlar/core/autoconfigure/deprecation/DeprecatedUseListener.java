package dev.ashlar.core.autoconfigure.deprecation;

/** Is told of every request to a deprecated operation. */
@FunctionalInterface
interface DeprecatedUseListener {

    /** Of as many operations and clients as there can be names for. */
    void used(String operation, String client);
}
