/** Tests of the package of the same name. */
@NullMarked
package dev.ashlar.generator.emit.report.diagram;

import org.jspecify.annotations.NullMarked;
