/** What any stage tells the user: where, what is wrong, and how to mend it. */
@NullMarked
package dev.ashlar.generator.diagnostic;

import org.jspecify.annotations.NullMarked;
