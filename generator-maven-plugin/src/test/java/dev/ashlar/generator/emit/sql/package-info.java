/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.sql;

import org.jspecify.annotations.NullMarked;
