/** The application that is measured. */
@NullMarked
package dev.ashlar.benchmarks.observability.app;

import org.jspecify.annotations.NullMarked;
