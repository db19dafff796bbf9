/** What people use instead, set up as its manual says. */
@NullMarked
package dev.ashlar.failures.peer;

import org.jspecify.annotations.NullMarked;
