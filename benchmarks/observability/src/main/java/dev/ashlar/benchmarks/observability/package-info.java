/** What the observability starter costs a request. */
@NullMarked
package dev.ashlar.benchmarks.observability;

import org.jspecify.annotations.NullMarked;
