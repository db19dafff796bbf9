package dev.ashlar.generator.model;

/** Where a parameter stands. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER,
    COOKIE
}
