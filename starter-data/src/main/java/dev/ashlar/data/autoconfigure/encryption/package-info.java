/** Wires encryption at rest into Hibernate. */
@NullMarked
package dev.ashlar.data.autoconfigure.encryption;

import org.jspecify.annotations.NullMarked;
