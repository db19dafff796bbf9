/** From a file to a normalised and flattened OpenAPI document. The only package that calls a parser. */
@NullMarked
package dev.ashlar.generator.spec;

import org.jspecify.annotations.NullMarked;
