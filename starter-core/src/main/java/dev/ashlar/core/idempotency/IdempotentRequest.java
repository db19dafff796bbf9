package dev.ashlar.core.idempotency;

import java.time.Duration;

/**
 * What a store is told of a request; neither the caller's key nor the body can be read from it.
 *
 * @param keyHash SHA-256 of caller, operation and key, in 64 hexadecimal digits
 * @param fingerprint SHA-256 of the request itself, in 64 hexadecimal digits; another one under the same key is another
 *     request
 * @param expiry how long the key is to be remembered from now on
 */
public record IdempotentRequest(String keyHash, String fingerprint, Duration expiry) {}
