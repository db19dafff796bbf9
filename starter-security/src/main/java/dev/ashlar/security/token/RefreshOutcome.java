package dev.ashlar.security.token;

/** What became of a refresh. */
public sealed interface RefreshOutcome {

    /** The token was good and its successor is kept. */
    record Rotated(RefreshFamily family) implements RefreshOutcome {}

    /** The token had been used before; whoever has it or its successor stole it, and the family is revoked. */
    record Reused(RefreshFamily family) implements RefreshOutcome {}

    /** The token is unknown, expired or revoked, or another request has just used it. */
    record Refused() implements RefreshOutcome {}
}
