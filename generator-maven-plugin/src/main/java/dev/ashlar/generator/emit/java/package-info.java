/** The Java of a backend: one emitter per kind of file, which looks every name up in the plan. */
@NullMarked
package dev.ashlar.generator.emit.java;

import org.jspecify.annotations.NullMarked;
