package dev.ashlar.errors;

import java.util.Optional;

/**
 * Tells which part of a request body a database constraint guards. Constraint names themselves are never published;
 * without a bean of this type, or where it knows no answer, the problem names no field.
 */
@FunctionalInterface
public interface ConstraintPointers {

    /**
     * Finds the field that a constraint guards.
     *
     * @param constraintName the constraint's name as the database tells it; where it tells none, or nobody knows the name,
     *     {@code <table>.<column>}
     * @return a JSON Pointer such as {@code /email}
     */
    Optional<String> pointer(String constraintName);
}
