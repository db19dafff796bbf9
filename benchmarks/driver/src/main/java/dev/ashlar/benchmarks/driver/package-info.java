/** Measures two applications in processes of their own, in turn, under the same load. */
@NullMarked
package dev.ashlar.benchmarks.driver;

import org.jspecify.annotations.NullMarked;
