/** Wires the persistence conventions into a Spring Boot application; each part can be replaced or switched off. */
@NullMarked
package dev.ashlar.data.autoconfigure;

import org.jspecify.annotations.NullMarked;
