/** What invalid values are called. */
@NullMarked
package dev.ashlar.errors.autoconfigure.validation;

import org.jspecify.annotations.NullMarked;
