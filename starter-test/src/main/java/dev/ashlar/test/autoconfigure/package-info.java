/** Gives the tests of an application a database of their own and a statement counter. */
@NullMarked
package dev.ashlar.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
