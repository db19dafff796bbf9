package dev.ashlar.observability.autoconfigure.sql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is told of statements.
 *
 * @param enabled Whether the statements of data sources are counted and told of.
 * @param slowThreshold How long a statement takes that is warned of.
 * @param repetitionThreshold How often one query runs in one request or transaction for it to be told of.
 * @param repetitionPause Pause after which a query that runs again is no repetition, such as that of a stream that looks for news.
 * @param onRepetition What is done about a query that runs again and again.
 */
@ConfigurationProperties("ashlar.observability.sql")
record SqlProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("200ms") Duration slowThreshold,
        @DefaultValue("5") int repetitionThreshold,
        @DefaultValue("1s") Duration repetitionPause,
        @DefaultValue("warn") Reaction onRepetition) {

    SqlProperties {
        if (repetitionThreshold < 2) {
            throw new IllegalArgumentException("repetition-threshold must be 2 or more");
        }
        if (repetitionPause.isNegative() || repetitionPause.isZero()) {
            throw new IllegalArgumentException("repetition-pause must be more than nothing");
        }
        if (slowThreshold.isNegative()) {
            throw new IllegalArgumentException("slow-threshold must not be negative");
        }
    }

    /** What is done about a query that runs again and again. */
    enum Reaction {
        /** It is warned of once, when the request or transaction ends. */
        WARN,
        /** The query that reaches the threshold fails; for tests. */
        FAIL,
        /** Nothing. */
        IGNORE
    }
}
