package dev.ashlar.observability.autoconfigure.logging;

import dev.ashlar.observability.autoconfigure.redaction.DefaultRedactor;
import dev.ashlar.observability.autoconfigure.redaction.RedactionProperties;
import dev.ashlar.observability.redaction.Redactor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/**
 * Auto-configuration of what is kept out of everything that is written down. The log itself is set up before there are beans; from
 * the start on, it goes by the application's own {@link Redactor} where there is one.
 */
@AutoConfiguration
@EnableConfigurationProperties({LoggingProperties.class, RedactionProperties.class})
public final class LoggingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Redactor ashlarRedactor(RedactionProperties properties) {
        return new DefaultRedactor(properties);
    }

    @Bean
    @Lazy(false) // nobody asks for it
    @ConditionalOnBooleanProperty(name = "ashlar.observability.logging.enabled", matchIfMissing = true)
    UncaughtExceptions ashlarUncaughtExceptions() {
        return new UncaughtExceptions();
    }
}
