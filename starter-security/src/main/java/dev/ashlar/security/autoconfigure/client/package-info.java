/** OpenID Connect logins, and calls to other services with tokens of our own, by Spring Security. */
@NullMarked
package dev.ashlar.security.autoconfigure.client;

import org.jspecify.annotations.NullMarked;
