/** Wires rate limits into the filter chain, and counts in memory, PostgreSQL or Redis. */
@NullMarked
package dev.ashlar.security.autoconfigure.ratelimit;

import org.jspecify.annotations.NullMarked;
