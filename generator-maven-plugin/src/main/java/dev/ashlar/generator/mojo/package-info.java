/** The goals: from Maven's parameters to a request, from an outcome to what Maven shows. The only package that sees Maven. */
@NullMarked
package dev.ashlar.generator.mojo;

import org.jspecify.annotations.NullMarked;
