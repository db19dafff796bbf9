/** The application that is measured. */
@NullMarked
package dev.ashlar.benchmarks.security.app;

import org.jspecify.annotations.NullMarked;
