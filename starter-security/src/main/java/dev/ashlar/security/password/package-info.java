/** What a new password has to be like. */
@NullMarked
package dev.ashlar.security.password;

import org.jspecify.annotations.NullMarked;
