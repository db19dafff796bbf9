/** Wires the recording of changes: what Hibernate writes is gathered until its transaction ends. */
@NullMarked
package dev.ashlar.data.autoconfigure.changes;

import org.jspecify.annotations.NullMarked;
