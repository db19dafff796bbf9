/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.describe;

import org.jspecify.annotations.NullMarked;
