/** Problems of what Spring Security refuses. */
@NullMarked
package dev.ashlar.errors.autoconfigure.security;

import org.jspecify.annotations.NullMarked;
