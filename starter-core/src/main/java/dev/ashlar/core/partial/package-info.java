/** Answers that show only the fields a client asks for. */
@NullMarked
package dev.ashlar.core.partial;

import org.jspecify.annotations.NullMarked;
