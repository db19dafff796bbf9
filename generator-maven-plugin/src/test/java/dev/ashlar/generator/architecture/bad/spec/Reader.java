package dev.ashlar.generator.architecture.bad.spec;

/** Harmless by itself. */
public final class Reader {}
