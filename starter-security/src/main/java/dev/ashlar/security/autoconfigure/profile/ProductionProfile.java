package dev.ashlar.security.autoconfigure.profile;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Whether an application runs in production: under the profile {@code prod} or {@code production}. */
public final class ProductionProfile {

    private static final Profiles NAMES = Profiles.of("prod", "production");

    private ProductionProfile() {}

    /** Whether one of the profiles is active. */
    public static boolean isActive(Environment environment) {
        return environment.acceptsProfiles(NAMES);
    }
}
