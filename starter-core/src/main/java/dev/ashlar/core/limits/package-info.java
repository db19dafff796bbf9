/** What an application accepts at most. */
@NullMarked
package dev.ashlar.core.limits;

import org.jspecify.annotations.NullMarked;
