/** Numbers to be paged by, and such of the business. */
@NullMarked
package dev.ashlar.observability.autoconfigure.metrics;

import org.jspecify.annotations.NullMarked;
