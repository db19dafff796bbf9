/** An application without a database, and the problems of what it does beside answering requests. */
@NullMarked
package dev.ashlar.errors.shop;

import org.jspecify.annotations.NullMarked;
