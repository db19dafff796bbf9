package dev.ashlar.generator.model;

/**
 * Something the reader of {@code explain} should know: a doubt, or a part of the document that is not supported yet.
 *
 * @param origin JSON pointer of the place in the document
 * @param message one sentence: what was found and what it means for the backend
 */
public record Finding(String origin, String message) {}
