package dev.ashlar.generator.model;

/**
 * Why something was understood the way it was.
 *
 * @param rule the rule's short name, such as {@code item-path}; stable, shown by {@code explain}
 * @param reason one sentence for people, with the names of the document
 */
public record Why(String rule, String reason) {}
