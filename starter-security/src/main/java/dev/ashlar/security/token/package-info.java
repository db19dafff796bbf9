/** The application's own tokens, for teams without an identity provider. */
@NullMarked
package dev.ashlar.security.token;

import org.jspecify.annotations.NullMarked;
