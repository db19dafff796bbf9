/** Logging in with a user name and a password. */
@NullMarked
package dev.ashlar.security.login;

import org.jspecify.annotations.NullMarked;
