/** What a servlet application needs to answer with problems by itself. */
@NullMarked
package dev.ashlar.errors.servlet;

import org.jspecify.annotations.NullMarked;
