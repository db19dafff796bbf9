/**
 * The Blueprint: what the backend is, in the product's own terms. Immutable, ordered, free of parser types and of Java names.
 */
@NullMarked
package dev.ashlar.generator.model;

import org.jspecify.annotations.NullMarked;
