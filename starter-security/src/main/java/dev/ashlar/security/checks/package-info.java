/** What must not be true of an application that starts. */
@NullMarked
package dev.ashlar.security.checks;

import org.jspecify.annotations.NullMarked;
