@NullMarked
package dev.ashlar.generator.pattern;

import org.jspecify.annotations.NullMarked;
