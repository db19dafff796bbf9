/** An application that fails in every way there is, over real HTTP on a real database. */
@NullMarked
package dev.ashlar.errors.app;

import org.jspecify.annotations.NullMarked;
