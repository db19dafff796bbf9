/** Writes down what requests and answers hold, where that is asked for. */
@NullMarked
package dev.ashlar.observability.autoconfigure.body;

import org.jspecify.annotations.NullMarked;
