package dev.ashlar.errors;

import java.util.Collection;

/**
 * Error codes that the catalogue at {@code /problems} lists. Enums in the application's own packages are found by
 * themselves; define a bean of this type for codes that lie elsewhere, such as in a library, or that are no enum.
 */
@FunctionalInterface
public interface ErrorCodes {

    /** The codes, in any order. */
    Collection<? extends ErrorCode> codes();
}
