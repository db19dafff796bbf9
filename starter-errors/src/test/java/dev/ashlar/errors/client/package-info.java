/** Tests of the client's side. */
@NullMarked
package dev.ashlar.errors.client;

import org.jspecify.annotations.NullMarked;
