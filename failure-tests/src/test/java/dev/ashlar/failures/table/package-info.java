/** Reads the tables of failures, sends their requests and tells what was answered. */
@NullMarked
package dev.ashlar.failures.table;

import org.jspecify.annotations.NullMarked;
