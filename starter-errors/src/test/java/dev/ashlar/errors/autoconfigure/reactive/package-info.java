/** Tests of what the parts for WebFlux do to each other. */
@NullMarked
package dev.ashlar.errors.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
