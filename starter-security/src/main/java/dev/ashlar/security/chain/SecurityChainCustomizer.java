package dev.ashlar.security.chain;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Adds to the filter chain of the starter, and to that one alone: Spring Security's own {@code Customizer<HttpSecurity>}
 * beans go to every chain of an application. Beans of this type are applied in their order, before the closing rule that
 * refuses what nothing allows.
 */
@FunctionalInterface
public interface SecurityChainCustomizer {

    /** Configures the chain. */
    void customize(HttpSecurity http);
}
