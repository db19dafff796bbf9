/** Accounts in PostgreSQL, for applications without a table of users. */
@NullMarked
package dev.ashlar.security.autoconfigure.account;

import org.jspecify.annotations.NullMarked;
