/** Problems of limits, timeouts and circuit breakers. */
@NullMarked
package dev.ashlar.errors.autoconfigure.resilience;

import org.jspecify.annotations.NullMarked;
