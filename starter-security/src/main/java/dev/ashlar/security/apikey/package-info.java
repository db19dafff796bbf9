/** Keys that applications and their owners show instead of tokens: issued, listed, revoked and kept as hashes. */
@NullMarked
package dev.ashlar.security.apikey;

import org.jspecify.annotations.NullMarked;
