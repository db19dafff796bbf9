/** Tokens for tests. */
@NullMarked
package dev.ashlar.security.token;

import org.jspecify.annotations.NullMarked;
