/** Who may call what: the table of operations that the application declares, and what a caller has to show. */
@NullMarked
package dev.ashlar.security.access;

import org.jspecify.annotations.NullMarked;
