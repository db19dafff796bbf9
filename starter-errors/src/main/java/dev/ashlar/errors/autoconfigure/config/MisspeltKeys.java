package dev.ashlar.errors.autoconfigure.config;

import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Warns at the start of keys that no starter knows, naming where they are and what may be meant; never their values. */
final class MisspeltKeys implements SmartInitializingSingleton {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.configuration");

    private final Environment environment;

    MisspeltKeys(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        SingletonSupplier<KnownKeys> known = SingletonSupplier.of(KnownKeys::ofClassPath);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource keys) {
                List<ConfigurationPropertyName> ours =
                        keys.stream().filter(KnownKeys::mayBeOurs).distinct().toList();
                if (!ours.isEmpty()) {
                    check(ours, source, known.obtain());
                }
            }
        }
    }

    private static void check(
            List<ConfigurationPropertyName> keys, ConfigurationPropertySource source, KnownKeys known) {
        // Underscores of variables stand for dots and dashes alike.
        Predicate<ConfigurationPropertyName> isUnknown =
                source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
                        ? known::lackVariable
                        : known::lack;
        keys.stream()
                .filter(isUnknown)
                .forEach(key -> LOGGER.warn(
                        "{} ({}) configures nothing: there is no such property. Is {} meant?",
                        key,
                        placeOf(key, source),
                        known.nearest(key)));
    }

    private static Object placeOf(ConfigurationPropertyName key, ConfigurationPropertySource source) {
        Origin origin = Origin.from(source.getConfigurationProperty(key));
        return origin == null ? source : origin;
    }
}
