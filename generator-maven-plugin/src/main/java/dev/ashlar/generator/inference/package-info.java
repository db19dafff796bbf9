/** Understands a document: from OpenAPI to the Blueprint, by small named rules that each say why they hold. */
@NullMarked
package dev.ashlar.generator.inference;

import org.jspecify.annotations.NullMarked;
