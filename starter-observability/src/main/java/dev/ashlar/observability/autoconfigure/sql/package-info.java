/** Counts statements, and tells of those that are slow or run again and again. */
@NullMarked
package dev.ashlar.observability.autoconfigure.sql;

import org.jspecify.annotations.NullMarked;
