/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.example;

import org.jspecify.annotations.NullMarked;
