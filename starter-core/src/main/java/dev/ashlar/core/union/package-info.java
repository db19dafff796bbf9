/** JSON values of one of several shapes, as {@code oneOf} and {@code anyOf} of JSON Schema have them, in sealed interfaces. */
@NullMarked
package dev.ashlar.core.union;

import org.jspecify.annotations.NullMarked;
