/** Looks for secrets in whatever the tests of this module print. */
@NullMarked
package dev.ashlar.security.secrets;

import org.jspecify.annotations.NullMarked;
