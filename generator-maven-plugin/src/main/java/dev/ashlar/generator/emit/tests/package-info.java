/** The tests of a generated backend, and the test data that they are made from. */
@NullMarked
package dev.ashlar.generator.emit.tests;

import org.jspecify.annotations.NullMarked;
