/** How passwords are kept, and which are taken. */
@NullMarked
package dev.ashlar.security.autoconfigure.password;

import org.jspecify.annotations.NullMarked;
