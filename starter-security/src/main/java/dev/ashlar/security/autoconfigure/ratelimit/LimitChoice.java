package dev.ashlar.security.autoconfigure.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * What has been said about the limit of something.
 *
 * @param policy null where it is said that there is none
 */
record LimitChoice(@Nullable LimitPolicy policy) {

    static final LimitChoice UNLIMITED = new LimitChoice(null);
}
