/** What a reactive application needs to answer with problems by itself. */
@NullMarked
package dev.ashlar.errors.reactive;

import org.jspecify.annotations.NullMarked;
