/** Problems of Spring WebFlux: the same bodies for the same situations as on the servlet stack. */
@NullMarked
package dev.ashlar.errors.autoconfigure.reactive;

import org.jspecify.annotations.NullMarked;
