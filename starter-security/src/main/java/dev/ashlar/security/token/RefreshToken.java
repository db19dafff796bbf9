package dev.ashlar.security.token;

import java.time.Instant;

/**
 * A refresh token as it is kept.
 *
 * @param hash the SHA-256 of the token, in hexadecimal digits
 * @param issuedAt when it was given out
 * @param idleEnd until when it has to be used
 */
public record RefreshToken(String hash, Instant issuedAt, Instant idleEnd) {}
