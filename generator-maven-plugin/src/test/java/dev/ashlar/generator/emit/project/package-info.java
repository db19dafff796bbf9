/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.project;

import org.jspecify.annotations.NullMarked;
