/** Measures what the starters cost a request: one application with and without them, in turn, under the same load. */
@NullMarked
package dev.ashlar.benchmarks.starters;

import org.jspecify.annotations.NullMarked;
