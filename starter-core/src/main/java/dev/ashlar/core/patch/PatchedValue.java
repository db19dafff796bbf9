package dev.ashlar.core.patch;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * What a patch has made of a value, before it is known whether that is one of its type.
 *
 * @param <T> what it must be
 * @param type the same, for the reader
 * @param current the value before, with all of its members
 * @param patched the value after
 * @param named the value after, with all names that the patch has used; the same as {@code patched} where it shows them
 */
@SuppressWarnings("UnusedTypeParameter") // What the type says to the reader, the parameter says to the compiler.
record PatchedValue<T>(JavaType type, JsonNode current, JsonNode patched, JsonNode named) {}
