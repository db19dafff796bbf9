package dev.ashlar.security.autoconfigure.profile;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** What an application runs for, as far as its profiles and its class path tell. */
public enum Stage {
    /** A profile of development is active, or {@code ashlar-starter-test} is on the class path, which no packaged application has. */
    DEVELOPMENT,
    /** Nothing tells: it may well be production. */
    UNKNOWN,
    /** A profile of production is active, whatever else is. */
    PRODUCTION;

    private static final Profiles DEVELOPMENT_PROFILES = Profiles.of("local", "dev", "development", "test");
    private static final String TEST_STARTER = "dev.ashlar.test.LocalPostgres";

    /** What is known of an application. */
    public static Stage of(Environment environment, ClassLoader classLoader) {
        if (ProductionProfile.isActive(environment)) {
            return PRODUCTION;
        }
        return environment.acceptsProfiles(DEVELOPMENT_PROFILES) || ClassUtils.isPresent(TEST_STARTER, classLoader)
                ? DEVELOPMENT
                : UNKNOWN;
    }
}
