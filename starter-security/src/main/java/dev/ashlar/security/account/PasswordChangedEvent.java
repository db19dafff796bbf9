package dev.ashlar.security.account;

/**
 * A user has a new password. It is published in the transaction that stores it; tell the user of it after the commit
 * ({@code @TransactionalEventListener}), so that nobody else can do it unnoticed.
 *
 * @param username whose password
 * @param cause how it came about
 */
public record PasswordChangedEvent(String username, Cause cause) {

    /** How a password came to be changed. */
    public enum Cause {

        /** The user knew the one before. */
        CHANGE,

        /** The user had a token. */
        RESET
    }
}
