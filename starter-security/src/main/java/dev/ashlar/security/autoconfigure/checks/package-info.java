/** Looks for what must not be true of an application in production. */
@NullMarked
package dev.ashlar.security.autoconfigure.checks;

import org.jspecify.annotations.NullMarked;
