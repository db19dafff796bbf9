/** One id and one line per request, whoever answers it. */
@NullMarked
package dev.ashlar.observability.autoconfigure.request;

import org.jspecify.annotations.NullMarked;
