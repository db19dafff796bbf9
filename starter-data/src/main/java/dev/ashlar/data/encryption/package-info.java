/** Encryption at rest: values that nobody can read, move or exchange in the database. */
@NullMarked
package dev.ashlar.data.encryption;

import org.jspecify.annotations.NullMarked;
