/** The persistence conventions of a backend on JPA and PostgreSQL: entities, filters, windows, references and keys. */
@NullMarked
package dev.ashlar.data;

import org.jspecify.annotations.NullMarked;
