package dev.ashlar.generator.model;

/** How a request body is read. */
public enum BodyKind {
    JSON,
    FORM,
    MULTIPART,
    TEXT,
    BINARY
}
