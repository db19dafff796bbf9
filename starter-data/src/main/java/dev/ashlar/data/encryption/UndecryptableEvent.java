package dev.ashlar.data.encryption;

/**
 * A stored value could not be decrypted, which may mean that somebody has tampered with the database. Published as an
 * application event, and with Boot's Actuator as an audit event of the type {@code decryption_failed}.
 *
 * @param place its table and column
 * @param row the key of its row
 */
public record UndecryptableEvent(String place, String row) {}
