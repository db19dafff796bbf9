/** HTTP as it goes over the wire, for requests that no client would send. */
@NullMarked
package dev.ashlar.security.wire;

import org.jspecify.annotations.NullMarked;
