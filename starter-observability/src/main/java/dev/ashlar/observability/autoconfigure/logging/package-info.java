/** Every line of the log is written, on one line, without secrets, in the format that fits where it is read. */
@NullMarked
package dev.ashlar.observability.autoconfigure.logging;

import org.jspecify.annotations.NullMarked;
