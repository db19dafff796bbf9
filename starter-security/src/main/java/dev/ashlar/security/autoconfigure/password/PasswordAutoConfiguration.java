package dev.ashlar.security.autoconfigure.password;

import dev.ashlar.errors.ErrorCodes;
import dev.ashlar.security.password.PasswordErrorCode;
import dev.ashlar.security.password.PasswordPolicy;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Auto-configuration of how passwords are hashed and which new ones are taken. */
@AutoConfiguration(beforeName = "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration")
@ConditionalOnClass(PasswordEncoder.class)
@ConditionalOnBooleanProperty(
        name = {"ashlar.security.enabled", "ashlar.security.passwords.enabled"},
        matchIfMissing = true)
@EnableConfigurationProperties(PasswordProperties.class)
public final class PasswordAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PasswordEncoder ashlarPasswordEncoder(PasswordProperties properties) {
        return new BoundedPasswordEncoder(
                PasswordEncoders.create(properties.unprefixedHash()), properties.places(), properties.maxWait());
    }

    @Bean
    @ConditionalOnMissingBean
    PasswordPolicy ashlarPasswordPolicy(
            PasswordProperties properties,
            Environment environment,
            ObjectProvider<CompromisedPasswordChecker> checkers) {
        return new DefaultPasswordPolicy(
                properties,
                environment.getProperty("spring.application.name", ""),
                checkers.orderedStream().toList());
    }

    @Bean
    ErrorCodes ashlarPasswordErrorCodes() {
        return () -> List.of(PasswordErrorCode.values());
    }
}
