/** Turns problem responses of other services back into exceptions. */
@NullMarked
package dev.ashlar.errors.client;

import org.jspecify.annotations.NullMarked;
