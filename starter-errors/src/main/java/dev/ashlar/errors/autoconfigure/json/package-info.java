/** Problems of JSON bodies, and the names that JSON gives to properties. */
@NullMarked
package dev.ashlar.errors.autoconfigure.json;

import org.jspecify.annotations.NullMarked;
