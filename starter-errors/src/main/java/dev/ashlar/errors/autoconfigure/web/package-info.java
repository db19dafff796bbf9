/** What the servlet and the reactive stack share: ids, the log line, and what is not of one of them. */
@NullMarked
package dev.ashlar.errors.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
