/** Text files: a Mustache template each, filled from one typed record, and JSON. */
@NullMarked
package dev.ashlar.generator.emit.text;

import org.jspecify.annotations.NullMarked;
