package dev.ashlar.generator.model;

/** A value without parts. */
public enum ScalarType implements Type {
    STRING,
    /** {@code integer} within 32 bits: {@code format: int32}, or bounds that say so. */
    INT32,
    /** {@code integer} of up to 64 bits. */
    INT64,
    /** {@code number} without a binary format: exact decimal. */
    DECIMAL,
    FLOAT,
    DOUBLE,
    BOOLEAN,
    /** {@code format: date}, RFC 3339 full-date. */
    DATE,
    /** {@code format: date-time}, RFC 3339. */
    DATE_TIME,
    UUID,
    URI,
    /** {@code format: byte}: Base64 text. */
    BASE64,
    /** {@code format: binary}: a body or a part of one, never a property. */
    BINARY,
    /** Any JSON value. */
    ANY
}
