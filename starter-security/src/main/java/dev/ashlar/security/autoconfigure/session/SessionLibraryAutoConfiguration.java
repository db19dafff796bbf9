package dev.ashlar.security.autoconfigure.session;

import dev.ashlar.security.autoconfigure.secret.SecretSetupException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Auto-configuration that refuses sessions where the library for them is missing, rather than to have none silently. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnMissingClass("org.springframework.session.Session")
@ConditionalOnBooleanProperty(name = "ashlar.security.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty("ashlar.security.sessions.enabled")
public final class SessionLibraryAutoConfiguration {

    @Bean
    SmartInitializingSingleton ashlarSessionLibrary() {
        return () -> {
            throw new SecretSetupException(
                    "ashlar.security.sessions.enabled is set, and Spring Session is missing.",
                    "Add spring-session-jdbc, or spring-session-core for sessions in memory.");
        };
    }
}
