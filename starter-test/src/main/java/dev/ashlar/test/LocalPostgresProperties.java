package dev.ashlar.test;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The embedded PostgreSQL.
 *
 * @param enabled Whether tests and local runs without a configured database get an embedded PostgreSQL.
 * @param dataDirectory Where a local run keeps its data, relative to the working directory.
 * @param port TCP port of the local run's PostgreSQL, or 0 for any free one.
 * @param startTimeout Maximum time that the local run's PostgreSQL may take to start.
 */
@ConfigurationProperties("ashlar.test.postgres")
record LocalPostgresProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue(".ashlar/postgres") Path dataDirectory,
        @DefaultValue("0") int port,
        @DefaultValue("60s") Duration startTimeout) {}
