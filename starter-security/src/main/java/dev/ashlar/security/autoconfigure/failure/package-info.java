/** Reasons not to start, in the words of a failure analysis. */
@NullMarked
package dev.ashlar.security.autoconfigure.failure;

import org.jspecify.annotations.NullMarked;
