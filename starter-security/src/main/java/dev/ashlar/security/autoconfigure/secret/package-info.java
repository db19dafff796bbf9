/** Secrets that are given out once and kept as hashes only, and what stops a start. */
@NullMarked
package dev.ashlar.security.autoconfigure.secret;

import org.jspecify.annotations.NullMarked;
