/** Filters of lists: what a list can be filtered by, and what a request asks for. */
@NullMarked
package dev.ashlar.core.filter;

import org.jspecify.annotations.NullMarked;
