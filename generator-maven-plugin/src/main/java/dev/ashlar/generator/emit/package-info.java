/** From the plan to text: one small class per kind of file. */
@NullMarked
package dev.ashlar.generator.emit;

import org.jspecify.annotations.NullMarked;
