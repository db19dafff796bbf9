/** An application behind Spring Security. */
@NullMarked
package dev.ashlar.errors.secured;

import org.jspecify.annotations.NullMarked;
