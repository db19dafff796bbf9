/** Partial changes of what is there: merge patches (RFC 7396) and JSON Patch (RFC 6902). */
@NullMarked
package dev.ashlar.core.patch;

import org.jspecify.annotations.NullMarked;
