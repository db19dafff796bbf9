/** Problems of invalid input, found by Jakarta Validation. */
@NullMarked
package dev.ashlar.errors.autoconfigure.validation;

import org.jspecify.annotations.NullMarked;
