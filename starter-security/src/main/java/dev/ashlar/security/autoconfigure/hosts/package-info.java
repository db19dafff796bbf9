/** The names under which an application answers. */
@NullMarked
package dev.ashlar.security.autoconfigure.hosts;

import org.jspecify.annotations.NullMarked;
