/** Keeps requests within what the application accepts. */
@NullMarked
package dev.ashlar.core.autoconfigure.limits;

import org.jspecify.annotations.NullMarked;
