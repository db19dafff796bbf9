/** Wires the API conventions into a Spring Boot application; each part can be replaced or switched off. */
@NullMarked
package dev.ashlar.core.autoconfigure;

import org.jspecify.annotations.NullMarked;
