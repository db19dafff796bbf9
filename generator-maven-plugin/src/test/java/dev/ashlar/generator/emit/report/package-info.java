/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.report;

import org.jspecify.annotations.NullMarked;
