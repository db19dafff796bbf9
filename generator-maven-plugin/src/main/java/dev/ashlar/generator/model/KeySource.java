package dev.ashlar.generator.model;

/** Who gives a key its value. */
public enum KeySource {
    /** Always the server. */
    GENERATED,
    /** The client may, the server otherwise: the key is an optional, writable property of the create body. */
    ASSIGNABLE,
    /** Always the client: the key is a required property of the create body, such as a slug. */
    ASSIGNED
}
