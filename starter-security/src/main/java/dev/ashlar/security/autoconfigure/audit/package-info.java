/** Wires the audit log: what is recorded by itself, where it is kept, and the routes that show it. */
@NullMarked
package dev.ashlar.security.autoconfigure.audit;

import org.jspecify.annotations.NullMarked;
