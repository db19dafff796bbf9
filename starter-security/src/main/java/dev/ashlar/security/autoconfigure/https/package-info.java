/** HTTPS, and which proxies may say that it was used. */
@NullMarked
package dev.ashlar.security.autoconfigure.https;

import org.jspecify.annotations.NullMarked;
