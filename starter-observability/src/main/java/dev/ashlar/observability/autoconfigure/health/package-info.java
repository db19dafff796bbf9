/** Health that is told in time, whatever state that is in which it asks about. */
@NullMarked
package dev.ashlar.observability.autoconfigure.health;

import org.jspecify.annotations.NullMarked;
