/** The one filter chain. */
@NullMarked
package dev.ashlar.security.autoconfigure.chain;

import org.jspecify.annotations.NullMarked;
