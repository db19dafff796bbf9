/** The audit log: who did what to which resource, from where, with which outcome. */
@NullMarked
package dev.ashlar.security.audit;

import org.jspecify.annotations.NullMarked;
