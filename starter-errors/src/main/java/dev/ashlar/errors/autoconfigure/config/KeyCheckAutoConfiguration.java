package dev.ashlar.errors.autoconfigure.config;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Auto-configuration of the warning of misspelt keys; the logger {@code dev.ashlar.configuration} silences it. */
@AutoConfiguration
public final class KeyCheckAutoConfiguration {

    @Bean
    static MisspeltKeys ashlarMisspeltKeys(Environment environment) {
        return new MisspeltKeys(environment);
    }
}
