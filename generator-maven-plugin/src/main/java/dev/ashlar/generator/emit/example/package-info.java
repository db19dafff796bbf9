/** Example values that satisfy what the document demands. */
@NullMarked
package dev.ashlar.generator.emit.example;

import org.jspecify.annotations.NullMarked;
