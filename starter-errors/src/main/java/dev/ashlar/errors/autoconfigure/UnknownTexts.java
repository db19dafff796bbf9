package dev.ashlar.errors.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    private static final String SUFFIX = ".properties";

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
                for (Resource file : files(basename.trim().replace('.', '/'))) {
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

    /** In folders, and in libraries beside one without a locale: to look into every jar takes longer than all else here. */
    private Set<Resource> files(String basename) throws IOException {
        Set<String> beginnings = new LinkedHashSet<>();
        String folder = basename.substring(0, basename.lastIndexOf('/') + 1);
        for (URL found : found(folder)) {
            beginnings.add(found + basename.substring(folder.length()));
        }
        for (URL found : found(basename + SUFFIX)) {
            beginnings.add(found.toString().replaceFirst("\\" + SUFFIX + "$", ""));
        }
        Set<Resource> files = new LinkedHashSet<>();
        for (String beginning : beginnings) {
            files.addAll(List.of(resources.getResources(beginning + "*" + SUFFIX)));
        }
        return files;
    }

    private List<URL> found(String path) throws IOException {
        ClassLoader classes = resources.getClassLoader();
        return classes == null ? List.of() : Collections.list(classes.getResources(path));
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
