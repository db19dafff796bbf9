/** Finds secrets by name and by look, in one pass each. */
@NullMarked
package dev.ashlar.observability.autoconfigure.redaction;

import org.jspecify.annotations.NullMarked;
