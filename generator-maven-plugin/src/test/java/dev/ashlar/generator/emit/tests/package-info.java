@NullMarked
package dev.ashlar.generator.emit.tests;

import org.jspecify.annotations.NullMarked;
