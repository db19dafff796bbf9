@NullMarked
package dev.ashlar.generator.emit.java;

import org.jspecify.annotations.NullMarked;
