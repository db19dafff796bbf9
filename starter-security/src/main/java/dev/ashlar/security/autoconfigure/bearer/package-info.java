/** Bearer tokens. */
@NullMarked
package dev.ashlar.security.autoconfigure.bearer;

import org.jspecify.annotations.NullMarked;
