/** Fires every failing request and judges the answers. */
@NullMarked
package dev.ashlar.failures;

import org.jspecify.annotations.NullMarked;
