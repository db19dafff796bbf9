/** How an application adds to the filter chain of the starter without replacing it. */
@NullMarked
package dev.ashlar.security.chain;

import org.jspecify.annotations.NullMarked;
