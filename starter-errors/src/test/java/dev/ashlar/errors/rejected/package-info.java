/** An application that shows rejected values. */
@NullMarked
package dev.ashlar.errors.rejected;

import org.jspecify.annotations.NullMarked;
