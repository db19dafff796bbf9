/** Rows that belong to somebody: their owners and tenants, and who may see them. */
@NullMarked
package dev.ashlar.data.access;

import org.jspecify.annotations.NullMarked;
