/** Tests of the wiring. */
@NullMarked
package dev.ashlar.errors.autoconfigure;

import org.jspecify.annotations.NullMarked;
