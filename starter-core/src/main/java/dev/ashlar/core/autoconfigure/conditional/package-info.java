/** Answers conditional requests in servlet applications. */
@NullMarked
package dev.ashlar.core.autoconfigure.conditional;

import org.jspecify.annotations.NullMarked;
