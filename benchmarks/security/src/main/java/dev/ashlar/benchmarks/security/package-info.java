/** Measures what the security starter costs a request with a token, beside plain Spring Security. */
@NullMarked
package dev.ashlar.benchmarks.security;

import org.jspecify.annotations.NullMarked;
