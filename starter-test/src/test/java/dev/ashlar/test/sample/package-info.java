/** The application that the tests run. */
@NullMarked
package dev.ashlar.test.sample;

import org.jspecify.annotations.NullMarked;
