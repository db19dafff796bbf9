/** Passwords of accounts: changed by who knows the old one, reset by who reads the user's mail. */
@NullMarked
package dev.ashlar.security.account;

import org.jspecify.annotations.NullMarked;
