package dev.ashlar.observability.autoconfigure.metrics;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of metrics.
 *
 * @param enabled Whether answers are counted in buckets of their time, and events of the business by their outcome.
 */
@ConfigurationProperties("ashlar.observability.metrics")
record MetricsProperties(@DefaultValue("true") boolean enabled) {}
