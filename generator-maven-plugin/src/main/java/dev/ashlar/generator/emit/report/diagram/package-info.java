/** The entity-relationship diagram: what is on it, where, and its drawing. */
@NullMarked
package dev.ashlar.generator.emit.report.diagram;

import org.jspecify.annotations.NullMarked;
