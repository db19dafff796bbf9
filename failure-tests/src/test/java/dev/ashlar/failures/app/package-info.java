/** What both applications have in common: a controller for each kind of failure. */
@NullMarked
package dev.ashlar.failures.app;

import org.jspecify.annotations.NullMarked;
