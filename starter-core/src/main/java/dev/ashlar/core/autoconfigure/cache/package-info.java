/** Wires Spring's caches so that they expire, load once, and may fail. */
@NullMarked
package dev.ashlar.core.autoconfigure.cache;

import org.jspecify.annotations.NullMarked;
