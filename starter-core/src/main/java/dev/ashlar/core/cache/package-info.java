/** Caches as the application invalidates them. */
@NullMarked
package dev.ashlar.core.cache;

import org.jspecify.annotations.NullMarked;
