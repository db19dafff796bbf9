package dev.ashlar.errors;

import org.springframework.http.HttpStatus;

/**
 * A stable, machine-readable name for one kind of failure.
 *
 * <p>Applications implement this with an enum of their own. The constant's name (UPPER_SNAKE) is a contract with
 * clients: it appears as {@code code} in the body, as the last part of {@code type}, and as the key of its texts
 * ({@code problem.<CODE>.title} and {@code problem.<CODE>.detail} in the application's messages).
 */
public interface ErrorCode {

    /** The code as clients see it, in UPPER_SNAKE. */
    String name();

    /** The HTTP status that this failure is answered with unless the problem names another. */
    HttpStatus status();
}
