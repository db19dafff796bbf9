/** The files that a new project starts with: written once, then the user's. */
@NullMarked
package dev.ashlar.generator.emit.project;

import org.jspecify.annotations.NullMarked;
