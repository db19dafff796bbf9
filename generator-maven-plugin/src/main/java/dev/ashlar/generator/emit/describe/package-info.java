/** Types, constraints, signatures and behaviour in words that every report and document shares. */
@NullMarked
package dev.ashlar.generator.emit.describe;

import org.jspecify.annotations.NullMarked;
