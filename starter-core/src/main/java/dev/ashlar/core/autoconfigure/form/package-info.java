/** Objects in forms and queries, whose fields clients name with brackets. */
@NullMarked
package dev.ashlar.core.autoconfigure.form;

import org.jspecify.annotations.NullMarked;
