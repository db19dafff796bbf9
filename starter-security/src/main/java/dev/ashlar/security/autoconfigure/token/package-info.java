/** Own tokens: login, refresh and logout over HTTP. */
@NullMarked
package dev.ashlar.security.autoconfigure.token;

import org.jspecify.annotations.NullMarked;
