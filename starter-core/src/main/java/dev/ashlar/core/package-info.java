/** The API conventions of a backend as small types: pages, sort orders, cursors, merge patches and constraints. */
@NullMarked
package dev.ashlar.core;

import org.jspecify.annotations.NullMarked;
