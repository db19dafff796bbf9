/** The pages that explain error codes to people. */
@NullMarked
package dev.ashlar.errors.autoconfigure.catalogue;

import org.jspecify.annotations.NullMarked;
