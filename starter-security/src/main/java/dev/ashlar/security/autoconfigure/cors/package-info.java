/** Which web pages of other origins may call. */
@NullMarked
package dev.ashlar.security.autoconfigure.cors;

import org.jspecify.annotations.NullMarked;
