/** Wires API keys: the filter that reads them, and the store that keeps them. */
@NullMarked
package dev.ashlar.security.autoconfigure.apikey;

import org.jspecify.annotations.NullMarked;
