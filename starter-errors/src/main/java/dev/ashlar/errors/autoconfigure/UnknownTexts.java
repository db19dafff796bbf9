package dev.ashlar.errors.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Warns at the start of texts in the application's messages that reword nothing, because their code does not exist. */
final class UnknownTexts implements SmartInitializingSingleton {

    private static final Logger LOGGER = LoggerFactory.getLogger("dev.ashlar.errors");
    private static final Pattern KEY = Pattern.compile("problem\\.([A-Z][A-Z0-9_]*)\\.(.+)");
    private static final Set<String> TEXTS = Set.of("title", "detail", "detail.short", "remedy");

    private final List<String> basenames;
    private final ResourcePatternResolver resources;
    private final KnownCodes codes;

    UnknownTexts(List<String> basenames, ResourcePatternResolver resources, KnownCodes codes) {
        this.basenames = basenames;
        this.resources = resources;
        this.codes = codes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            Properties builtIn = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("dev/ashlar/errors/problems.properties"));
            for (String basename : basenames) {
                String files = "classpath*:" + basename.trim().replace('.', '/') + "*.properties";
                for (Resource file : resources.getResources(files)) {
                    PropertiesLoaderUtils.loadProperties(file).stringPropertyNames().stream()
                            .filter(key -> !builtIn.containsKey(key) && isUnknown(key))
                            .sorted()
                            .forEach(key -> warn(key, file));
                }
            }
        } catch (IOException notReadable) {
            throw new UncheckedIOException("The messages of the application cannot be read", notReadable);
        }
    }

    private boolean isUnknown(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                && !(TEXTS.contains(parts.group(2))
                        && codes.find(parts.group(1)).isPresent());
    }

    private static void warn(String key, Resource file) {
        LOGGER.warn(
                "{} in {} rewords nothing: known are title, detail and remedy of the codes at /problems; codes outside the"
                        + " application's packages are told by an ErrorCodes bean",
                key,
                file.getFilename());
    }
}
