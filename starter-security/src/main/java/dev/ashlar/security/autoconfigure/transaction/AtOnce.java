package dev.ashlar.security.autoconfigure.transaction;

/** Lets a change and the record of it stand or fall together, where the application has transactions. */
@FunctionalInterface
public interface AtOnce {

    /** Does the work, or none of it. */
    void run(Runnable work);
}
