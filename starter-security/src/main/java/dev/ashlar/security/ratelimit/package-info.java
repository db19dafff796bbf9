/** How often something may be called: what an application declares, and where it is counted. */
@NullMarked
package dev.ashlar.security.ratelimit;

import org.jspecify.annotations.NullMarked;
