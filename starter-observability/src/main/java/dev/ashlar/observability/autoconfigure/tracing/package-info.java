/** What leaves the application as a trace. */
@NullMarked
package dev.ashlar.observability.autoconfigure.tracing;

import org.jspecify.annotations.NullMarked;
