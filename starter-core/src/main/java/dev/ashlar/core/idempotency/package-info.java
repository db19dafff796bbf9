/** Requests that can be repeated safely: the contract of {@code Idempotency-Key}. */
@NullMarked
package dev.ashlar.core.idempotency;

import org.jspecify.annotations.NullMarked;
