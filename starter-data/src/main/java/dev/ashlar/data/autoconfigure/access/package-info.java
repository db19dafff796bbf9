/** Wires who may see which rows. */
@NullMarked
package dev.ashlar.data.autoconfigure.access;

import org.jspecify.annotations.NullMarked;
