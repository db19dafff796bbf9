/** Entities that Hibernate may not take, outside of what other tests scan. */
@NullMarked
package dev.ashlar.library;

import org.jspecify.annotations.NullMarked;
