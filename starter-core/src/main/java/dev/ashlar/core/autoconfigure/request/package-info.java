/** Gives every request of a servlet application its context. */
@NullMarked
package dev.ashlar.core.autoconfigure.request;

import org.jspecify.annotations.NullMarked;
