/** What the benchmark of the generator runs in a process of its own. */
@NullMarked
package dev.ashlar.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
