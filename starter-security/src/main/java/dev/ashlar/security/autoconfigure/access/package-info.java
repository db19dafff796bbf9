/** Deny by default: what no rule, no table and no annotation allows is refused. */
@NullMarked
package dev.ashlar.security.autoconfigure.access;

import org.jspecify.annotations.NullMarked;
