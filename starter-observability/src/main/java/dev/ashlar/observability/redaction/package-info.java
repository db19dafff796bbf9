/** What is nobody's business, and how it is kept out of everything that is written down. */
@NullMarked
package dev.ashlar.observability.redaction;

import org.jspecify.annotations.NullMarked;
