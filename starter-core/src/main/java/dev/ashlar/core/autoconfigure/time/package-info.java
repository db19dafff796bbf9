/** The clock and the ids that an application shares, so that its tests control them. */
@NullMarked
package dev.ashlar.core.autoconfigure.time;

import org.jspecify.annotations.NullMarked;
