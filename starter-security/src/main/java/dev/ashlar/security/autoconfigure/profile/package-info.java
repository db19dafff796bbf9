/** What counts as production. */
@NullMarked
package dev.ashlar.security.autoconfigure.profile;

import org.jspecify.annotations.NullMarked;
