package dev.ashlar.security.autoconfigure.chain;

/**
 * A way of saying who one is that the application takes, for callers who have not: RFC 9110 section 11.6.1 wants all of them
 * named.
 *
 * @param text as it stands in {@code WWW-Authenticate}
 */
public record Challenge(String text) {}
