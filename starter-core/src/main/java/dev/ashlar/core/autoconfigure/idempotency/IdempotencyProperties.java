package dev.ashlar.core.autoconfigure.idempotency;

import dev.ashlar.core.autoconfigure.PropertyBounds;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of idempotency keys.
 *
 * @param enabled Whether idempotency keys are honoured.
 * @param allPosts Whether every POST that sends a key is made idempotent, without an annotation.
 * @param headerName Name of the request header that carries the key.
 * @param expiry How long a key is remembered.
 * @param maxKeyLength Maximum number of characters of a key.
 * @param maxRequestSize Maximum size of the body of a request that sends a key.
 * @param maxResponseSize Maximum size of the body of a response that is kept; a larger one fails, and its work is undone.
 * @param store Where keys are kept.
 * @param jdbc the store in PostgreSQL
 * @param memory the store in memory
 */
@ConfigurationProperties("ashlar.core.idempotency")
record IdempotencyProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allPosts,
        @DefaultValue("Idempotency-Key") String headerName,
        @DefaultValue("24h") Duration expiry,
        @DefaultValue("255") int maxKeyLength,
        @DefaultValue("1MB") DataSize maxRequestSize,
        @DefaultValue("1MB") DataSize maxResponseSize,
        @DefaultValue("auto") Store store,
        @DefaultValue Jdbc jdbc,
        @DefaultValue Memory memory) {

    private static final String PREFIX = "ashlar.core.idempotency.";

    IdempotencyProperties {
        PropertyBounds.positive(PREFIX + "expiry", expiry);
        PropertyBounds.atLeast(1, PREFIX + "max-key-length", maxKeyLength);
        // A request is held in one array.
        PropertyBounds.between(0, Integer.MAX_VALUE - 8, PREFIX + "max-request-size", maxRequestSize.toBytes());
        PropertyBounds.atLeast(0, PREFIX + "max-response-size", maxResponseSize.toBytes());
    }

    /** Where keys are kept. */
    enum Store {

        /** In PostgreSQL where the application has one data source and one transaction manager, else in memory. */
        AUTO,

        /** In the memory of this process, forgotten when it ends. */
        MEMORY,

        /** In PostgreSQL, in the transaction of the work itself. */
        JDBC
    }

    /**
     * The store in PostgreSQL.
     *
     * @param initializeSchema When the table is created at start-up where it does not exist.
     */
    record Jdbc(@DefaultValue("never") SchemaInitialization initializeSchema) {}

    /** When the table is created. */
    enum SchemaInitialization {

        /** At every start where it does not exist. */
        ALWAYS,

        /** Not by this library; the migrations of the application hold it. */
        NEVER
    }

    /**
     * The store in memory.
     *
     * @param maxEntries Maximum number of keys that are remembered; the oldest is forgotten first.
     */
    record Memory(@DefaultValue("10000") int maxEntries) {

        Memory {
            PropertyBounds.atLeast(1, PREFIX + "memory.max-entries", maxEntries);
        }
    }
}
