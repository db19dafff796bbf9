package dev.ashlar.errors.autoconfigure.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The keys of the starters that are there, from the configuration metadata in their jars. */
final class KnownKeys {

    private static final String METADATA = "classpath*:META-INF/spring-configuration-metadata.json";
    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("ashlar");

    /** Of those that are absent, the keys are not known. */
    private static final Set<String> STARTERS =
            Set.of("errors", "core", "data", "security", "observability", "jobs", "test");

    private final List<ConfigurationPropertyName> keys;
    private final Set<String> starters;

    KnownKeys(Collection<String> keys) {
        this.keys = keys.stream().sorted().map(ConfigurationPropertyName::of).toList();
        this.starters = this.keys.stream().map(KnownKeys::starter).collect(Collectors.toUnmodifiableSet());
    }

    static KnownKeys ofClassPath() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(METADATA);
            return new KnownKeys(Stream.of(files).flatMap(KnownKeys::keys).collect(Collectors.toSet()));
        } catch (IOException notReadable) {
            throw new UncheckedIOException("The configuration metadata cannot be read", notReadable);
        }
    }

    private static Stream<String> keys(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            if (!text.contains("\"ashlar.")) {
                return Stream.empty();
            }
            Object properties = JsonParserFactory.getJsonParser().parseMap(text).get("properties");
            return properties instanceof Collection<?> all
                    ? all.stream().map(KnownKeys::name).filter(name -> name.startsWith("ashlar."))
                    : Stream.empty();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("The configuration metadata cannot be read: " + file, notReadable);
        }
    }

    private static String name(Object property) {
        return property instanceof Map<?, ?> members ? String.valueOf(members.get("name")) : "";
    }

    /** Whether it looks like a key of a starter; those of the Maven plugin, such as {@code ashlar.skip}, are shorter. */
    static boolean mayBeOurs(ConfigurationPropertyName key) {
        return ROOT.isAncestorOf(key) && key.getNumberOfElements() > 2;
    }

    /** Whether no starter has this key, neither as it is nor as an entry or element of a map or a list. */
    boolean lack(ConfigurationPropertyName key) {
        return isOfPresentStarter(key)
                && keys.stream().noneMatch(known -> known.equals(key) || known.isAncestorOf(key));
    }

    /** The same for the name of an environment variable, of which only the letters count. */
    boolean lackVariable(ConfigurationPropertyName key) {
        return isOfPresentStarter(key) && keys.stream().map(KnownKeys::letters).noneMatch(letters(key)::startsWith);
    }

    /** The one that takes the fewest changes. */
    ConfigurationPropertyName nearest(ConfigurationPropertyName key) {
        return keys.stream()
                .min(Comparator.comparingInt(known -> distance(known.toString(), key.toString())))
                .orElse(ROOT);
    }

    private boolean isOfPresentStarter(ConfigurationPropertyName key) {
        return starters.contains(starter(key)) || !STARTERS.contains(starter(key));
    }

    private static String starter(ConfigurationPropertyName key) {
        return key.getElement(1, Form.UNIFORM);
    }

    private static String letters(ConfigurationPropertyName key) {
        return key.toString().replaceAll("[.-]", "").toLowerCase(Locale.ROOT);
    }

    /** The Levenshtein distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int diagonal = i - 1;
            for (int j = 0; j <= other.length(); j++) {
                int above = row[j];
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                } else {
                    int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
                }
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
