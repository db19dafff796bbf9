/** Guarded logins: one answer to all that fail, and delays that grow. */
@NullMarked
package dev.ashlar.security.autoconfigure.login;

import org.jspecify.annotations.NullMarked;
