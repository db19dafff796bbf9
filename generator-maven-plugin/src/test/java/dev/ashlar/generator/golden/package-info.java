/** What the generator writes, kept as files so that a reviewer sees every change of the output. */
@NullMarked
package dev.ashlar.generator.golden;

import org.jspecify.annotations.NullMarked;
