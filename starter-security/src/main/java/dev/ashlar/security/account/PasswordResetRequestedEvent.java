package dev.ashlar.security.account;

/**
 * Somebody asked for a token for a new password.
 *
 * @param username for whom, as it was written; there need be no such user
 */
public record PasswordResetRequestedEvent(String username) {}
