/** The application on WebFlux and Netty. */
@NullMarked
package dev.ashlar.failures.app.reactive;

import org.jspecify.annotations.NullMarked;
