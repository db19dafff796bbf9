/** Starts, keeps and stops the embedded PostgreSQL servers; applications use it through the packages around it. */
@NullMarked
package dev.ashlar.test.postgres;

import org.jspecify.annotations.NullMarked;
