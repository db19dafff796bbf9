/** The SQL of the first migration. */
@NullMarked
package dev.ashlar.generator.emit.sql;

import org.jspecify.annotations.NullMarked;
