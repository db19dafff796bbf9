/** The headers that every answer carries. */
@NullMarked
package dev.ashlar.security.autoconfigure.headers;

import org.jspecify.annotations.NullMarked;
