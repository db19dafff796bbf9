package dev.ashlar.security.apikey;

/**
 * A key as it is kept.
 *
 * @param key what is known of it
 * @param hash the SHA-256 of its text, in hexadecimal
 */
public record HashedApiKey(ApiKey key, String hash) {}
