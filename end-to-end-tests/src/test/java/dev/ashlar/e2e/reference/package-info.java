/** Keeps the property reference what the starters' configuration metadata says. */
@NullMarked
package dev.ashlar.e2e.reference;

import org.jspecify.annotations.NullMarked;
