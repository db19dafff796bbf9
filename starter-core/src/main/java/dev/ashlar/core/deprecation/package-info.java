/** Operations that clients are asked to leave (RFC 9745, RFC 8594). */
@NullMarked
package dev.ashlar.core.deprecation;

import org.jspecify.annotations.NullMarked;
