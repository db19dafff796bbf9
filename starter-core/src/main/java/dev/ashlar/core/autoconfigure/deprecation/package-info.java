/** Tells clients of servlet applications what is deprecated, and counts who still uses it. */
@NullMarked
package dev.ashlar.core.autoconfigure.deprecation;

import org.jspecify.annotations.NullMarked;
