/** From text to disk. The only package that writes. */
@NullMarked
package dev.ashlar.generator.output;

import org.jspecify.annotations.NullMarked;
