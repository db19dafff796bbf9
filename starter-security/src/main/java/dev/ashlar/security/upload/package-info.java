/** Files that callers send: what is checked before a handler sees them. */
@NullMarked
package dev.ashlar.security.upload;

import org.jspecify.annotations.NullMarked;
