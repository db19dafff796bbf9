/** Transactions of the application, where it has any. */
@NullMarked
package dev.ashlar.security.autoconfigure.transaction;

import org.jspecify.annotations.NullMarked;
