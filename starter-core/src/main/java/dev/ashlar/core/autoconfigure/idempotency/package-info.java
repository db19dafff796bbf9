/** Wires idempotency keys into Spring MVC, with stores in memory and in PostgreSQL. */
@NullMarked
package dev.ashlar.core.autoconfigure.idempotency;

import org.jspecify.annotations.NullMarked;
