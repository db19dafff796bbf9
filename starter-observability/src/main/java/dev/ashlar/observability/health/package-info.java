/** What an application depends on, and whether it is there. */
@NullMarked
package dev.ashlar.observability.health;

import org.jspecify.annotations.NullMarked;
