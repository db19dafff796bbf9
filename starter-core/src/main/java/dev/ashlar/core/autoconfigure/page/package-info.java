/** Wires lists in pages. */
@NullMarked
package dev.ashlar.core.autoconfigure.page;

import org.jspecify.annotations.NullMarked;
