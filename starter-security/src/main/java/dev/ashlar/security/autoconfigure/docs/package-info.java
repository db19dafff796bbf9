/** The pages that document an API: open while it is made, closed in production. */
@NullMarked
package dev.ashlar.security.autoconfigure.docs;

import org.jspecify.annotations.NullMarked;
