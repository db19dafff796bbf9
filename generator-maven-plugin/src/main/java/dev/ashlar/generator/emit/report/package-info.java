/** What was understood of the document and why: as a page, as JSON and for the console. */
@NullMarked
package dev.ashlar.generator.emit.report;

import org.jspecify.annotations.NullMarked;
