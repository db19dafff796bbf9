/** Tells which configuration keys of the starters do not exist. */
@NullMarked
package dev.ashlar.errors.autoconfigure.config;

import org.jspecify.annotations.NullMarked;
