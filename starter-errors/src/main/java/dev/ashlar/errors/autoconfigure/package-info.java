/** Wires what is the same for every web stack: mappers, texts and the renderer. */
@NullMarked
package dev.ashlar.errors.autoconfigure;

import org.jspecify.annotations.NullMarked;
