/** Callers for tests and local runs, without an identity provider. */
@NullMarked
package dev.ashlar.test.security;

import org.jspecify.annotations.NullMarked;
