/** Callers with client certificates. */
@NullMarked
package dev.ashlar.security.autoconfigure.certificate;

import org.jspecify.annotations.NullMarked;
