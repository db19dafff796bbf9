package dev.ashlar.security.autoconfigure.checks;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The checks at the start.
 *
 * @param checks What findings lead to: "refuse" keeps the application from starting under a profile of production, and with weak
 *     secrets under any profile that is not of development, "warn" writes a line in the log, "off" does not look.
 * @param productionProfiles Profiles under which the application runs in production.
 */
@ConfigurationProperties("ashlar.security")
record CheckModeProperties(
        @DefaultValue("refuse") CheckMode checks,
        @DefaultValue({"prod", "production", "live"}) Set<String> productionProfiles) {}
