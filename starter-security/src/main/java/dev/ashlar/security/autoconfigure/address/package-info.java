/** Where requests come from. */
@NullMarked
package dev.ashlar.security.autoconfigure.address;

import org.jspecify.annotations.NullMarked;
