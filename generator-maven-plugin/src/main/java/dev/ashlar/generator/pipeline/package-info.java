/** The order of the stages, from a request to its outcome. */
@NullMarked
package dev.ashlar.generator.pipeline;

import org.jspecify.annotations.NullMarked;
