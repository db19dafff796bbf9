/** Backends generated from real documents, compiled, started on a real PostgreSQL and called over HTTP. */
@NullMarked
package dev.ashlar.e2e;

import org.jspecify.annotations.NullMarked;
