/** Counts problems with Micrometer. */
@NullMarked
package dev.ashlar.errors.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
