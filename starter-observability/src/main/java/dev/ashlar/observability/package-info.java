/** What an application does, told in logs, metrics and health, without its secrets. */
@NullMarked
package dev.ashlar.observability;

import org.jspecify.annotations.NullMarked;
