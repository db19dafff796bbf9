package dev.ashlar.observability.autoconfigure.startup;

import dev.ashlar.observability.autoconfigure.logging.LoggingAutoConfiguration;
import dev.ashlar.observability.redaction.Redactor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** Auto-configuration of the summary at the start. */
@AutoConfiguration(after = LoggingAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "ashlar.observability.startup-summary.enabled", matchIfMissing = true)
@EnableConfigurationProperties(StartupProperties.class)
public final class StartupAutoConfiguration {

    @Bean
    StartupSummary ashlarStartupSummary(
            ApplicationContext context, ConfigurableEnvironment environment, Redactor redactor) {
        return new StartupSummary(new StartupFacts(context, environment, redactor)::read);
    }
}
