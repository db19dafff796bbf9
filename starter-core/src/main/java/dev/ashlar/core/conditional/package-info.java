/** Conditional requests (RFC 9110, section 13): entity tags, preconditions, and how long answers may be kept. */
@NullMarked
package dev.ashlar.core.conditional;

import org.jspecify.annotations.NullMarked;
