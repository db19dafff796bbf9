package dev.ashlar.security.autoconfigure.profile;

import dev.ashlar.security.autoconfigure.failure.SecurityStartException;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whether an application runs in production: under one of the profiles of {@code ashlar.security.production-profiles}. */
public final class ProductionProfile {

    private static final String PROPERTY = "ashlar.security.production-profiles";
    private static final Set<String> DEFAULT = Set.of("prod", "production", "live");

    private ProductionProfile() {}

    /**
     * Whether one of the profiles is active; none is where none is named.
     *
     * @throws SecurityStartException when a name cannot be read
     */
    public static boolean isActive(Environment environment) {
        Set<String> names = Binder.get(environment)
                .bind(PROPERTY, Bindable.setOf(String.class))
                .orElse(DEFAULT);
        try {
            return !names.isEmpty() && environment.matchesProfiles(names.toArray(String[]::new));
        } catch (IllegalArgumentException unreadable) {
            throw new SecurityStartException(
                    PROPERTY + " cannot be read: " + unreadable.getMessage(),
                    "Name profiles, such as prod,production.");
        }
    }
}
