/** What is told of the statements that a request runs. */
@NullMarked
package dev.ashlar.observability.sql;

import org.jspecify.annotations.NullMarked;
