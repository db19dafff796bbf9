package dev.ashlar.security.autoconfigure.account;

/** Lets the token, the password and the record of it stand or fall together, where the application has transactions. */
@FunctionalInterface
interface PasswordTransaction {

    /** Does the work, or none of it. */
    void run(Runnable work);
}
