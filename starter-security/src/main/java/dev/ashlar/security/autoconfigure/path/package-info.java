/** Lists of path patterns. */
@NullMarked
package dev.ashlar.security.autoconfigure.path;

import org.jspecify.annotations.NullMarked;
