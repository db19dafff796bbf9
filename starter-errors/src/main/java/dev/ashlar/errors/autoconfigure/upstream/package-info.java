/** Problems of calls to other services, of which nothing is passed on but when to try again. */
@NullMarked
package dev.ashlar.errors.autoconfigure.upstream;

import org.jspecify.annotations.NullMarked;
