package dev.ashlar.observability.autoconfigure.request;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the line per request.
 *
 * @param enabled Whether every request is told of in one line.
 * @param probes Paths of probes, which are told of once in a while where they succeed; a star at the end stands for all below. Those of
 *     the Actuator go with its base path.
 * @param probeInterval How often a probe that succeeds is told of.
 */
@ConfigurationProperties("ashlar.observability.request-log")
record RequestLogProperties(
        @DefaultValue("true") boolean enabled,

        @DefaultValue({"/actuator/health*", "/actuator/prometheus", "/livez", "/readyz"})
        List<String> probes,

        @DefaultValue("1m") Duration probeInterval) {

    RequestLogProperties {
        if (probeInterval.isNegative()) {
            throw new IllegalArgumentException("probe-interval must not be negative");
        }
    }
}
