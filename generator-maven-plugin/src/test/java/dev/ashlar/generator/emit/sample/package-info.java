/** A small backend for tests of emitters. */
@NullMarked
package dev.ashlar.generator.emit.sample;

import org.jspecify.annotations.NullMarked;
