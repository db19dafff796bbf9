package dev.ashlar.e2e.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One property as the metadata describes it; whatever the metadata leaves out is empty. */
record Property(String name, String type, String defaultValue, String description) {

    private static final Pattern CODE_TAG = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern ELEMENTS = Pattern.compile("java\\.util\\.\\w+<(java\\.lang\\.String,)?([\\w.$]+)>");
    private static final Pattern PACKAGES = Pattern.compile("\\b(?:[a-z][\\w]*\\.)+");

    static Property of(JsonNode metadata) {
        return new Property(
                metadata.path("name").asString(),
                metadata.path("type").asString(""),
                metadata.path("defaultValue").asString(""),
                metadata.path("description").asString(""));
    }

    /** The segment after {@code ashlar.}, which names the starter. */
    String starter() {
        return name.split("\\.", 3)[1];
    }

    /** Whether that is an element of this list or map, or a member that its elements have: {@code caches.prices.ttl}. */
    boolean hasElement(String path) {
        Matcher elements = ELEMENTS.matcher(type);
        if (!elements.matches() || !path.startsWith(name + ".")) {
            return false;
        }
        String[] below = path.substring(name.length() + 1).split("\\.");
        int keys = elements.group(1) == null ? 0 : 1;
        return below.length <= keys || (below.length == keys + 1 && hasPart(elements.group(2), below[keys]));
    }

    private static boolean hasPart(String type, String spelled) {
        try {
            Class<?> loaded = Class.forName(type, false, Property.class.getClassLoader());
            return loaded.isRecord()
                    && Arrays.stream(loaded.getRecordComponents())
                            .anyMatch(part -> part.getName().equalsIgnoreCase(spelled.replace("-", "")));
        } catch (ClassNotFoundException unknown) {
            return false;
        }
    }

    String toRow() {
        String text = CODE_TAG.matcher(description).replaceAll("`$1`").replace("|", "\\|");
        String value = defaultValue.isEmpty() ? "" : "`" + defaultValue + "`";
        return "| `%s` | %s | %s | %s |\n".formatted(name, shownType(), value, text);
    }

    /** Of an enum its values, as one writes them; else the name of the type. */
    private String shownType() {
        try {
            Class<?> loaded = Class.forName(type, false, Property.class.getClassLoader());
            if (loaded.isEnum()) {
                return Arrays.stream(loaded.getEnumConstants())
                        .map(constant -> "`" + spelled((Enum<?>) constant) + "`")
                        .collect(Collectors.joining(", "));
            }
        } catch (ClassNotFoundException noPlainClass) {
            // A type with arguments, such as List<String>: its name says it all.
        }
        return PACKAGES.matcher(type).replaceAll("").replace('$', '.');
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
