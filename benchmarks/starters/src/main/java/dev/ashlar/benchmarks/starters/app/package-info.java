/** The application that is measured; it knows nothing of the starters. */
@NullMarked
package dev.ashlar.benchmarks.starters.app;

import org.jspecify.annotations.NullMarked;
