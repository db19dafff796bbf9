/** Leaves out of JSON answers what clients do not ask for, in servlet applications. */
@NullMarked
package dev.ashlar.core.autoconfigure.partial;

import org.jspecify.annotations.NullMarked;
