package dev.ashlar.observability.autoconfigure.health;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of health.
 *
 * @param enabled Whether indicators have a deadline, are asked off the request's thread, and say whether they are required.
 * @param deadline Maximum time that an indicator has; what has not answered by then is down.
 * @param timeToLive How long an answer is given again without asking.
 * @param optional Names of indicators that the application can do without: while they are down it is degraded and stays ready.
 */
@ConfigurationProperties("ashlar.observability.health")
record TimelyProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("900ms") Duration deadline,
        @DefaultValue("1s") Duration timeToLive,

        @DefaultValue({"diskSpace", "ssl", "mail", "redis", "kafka", "rabbit", "elasticsearch", "ldap"})
        Set<String> optional) {

    TimelyProperties {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("deadline must be more than nothing");
        }
        if (timeToLive.isNegative()) {
            throw new IllegalArgumentException("time-to-live must not be negative");
        }
    }
}
