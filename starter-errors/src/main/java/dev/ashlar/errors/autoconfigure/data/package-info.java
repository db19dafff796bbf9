/** Problems of databases: constraints, locks, timeouts, outages. */
@NullMarked
package dev.ashlar.errors.autoconfigure.data;

import org.jspecify.annotations.NullMarked;
