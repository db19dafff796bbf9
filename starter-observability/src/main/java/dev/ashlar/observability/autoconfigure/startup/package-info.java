/** Says at the start what was started. */
@NullMarked
package dev.ashlar.observability.autoconfigure.startup;

import org.jspecify.annotations.NullMarked;
