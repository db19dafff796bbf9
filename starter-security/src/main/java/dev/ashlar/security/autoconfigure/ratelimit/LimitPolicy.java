package dev.ashlar.security.autoconfigure.ratelimit;

import dev.ashlar.security.ratelimit.Limit;
import dev.ashlar.security.ratelimit.LimitedBy;

/**
 * A limit, under the name that clients are told.
 *
 * @param name also what separates its budgets from those of others
 * @param limit how many requests in which time
 * @param by whose requests are counted together
 */
record LimitPolicy(String name, Limit limit, LimitedBy by) {

    String budget(String subject) {
        return name + '|' + limit.requests() + '/' + limit.per().toSeconds() + '|' + subject;
    }
}
