package dev.ashlar.e2e.reference;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All properties of the starters on the class path. */
record PropertyReference(List<Property> properties) {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private static final Pattern INDEX = Pattern.compile("\\[\\w*]");

    private static final String HEAD = """
            # Properties

            Every property of the starters, made from their configuration metadata, which is also what your editor completes. What they
            are for stands in [errors](errors.md), [API conventions](api-conventions.md), [security](security.md),
            [observability](observability.md) and [local database](local-database.md).
            """;

    static PropertyReference ofClassPath() throws IOException {
        List<Property> found = new ArrayList<>();
        for (URL metadata :
                Collections.list(PropertyReference.class.getClassLoader().getResources(METADATA))) {
            try (InputStream json = metadata.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(json).path("properties")) {
                    found.add(Property.of(property));
                }
            }
        }
        return new PropertyReference(found.stream()
                .filter(property -> property.name().startsWith("ashlar."))
                .sorted(Comparator.comparing(Property::name))
                .toList());
    }

    /** The properties by the starter that they belong to: {@code core} for {@code ashlar-starter-core}. */
    SortedMap<String, List<Property>> byStarter() {
        SortedMap<String, List<Property>> starters = new TreeMap<>();
        for (Property property : properties) {
            starters.computeIfAbsent(property.starter(), unseen -> new ArrayList<>())
                    .add(property);
        }
        return starters;
    }

    /** Whether that is a property, a whole group of them as {@code ashlar.core.idempotency.*}, or something in a list or map. */
    boolean has(String name) {
        String plain = INDEX.matcher(name).replaceAll("").replaceFirst("\\.\\*?$", "");
        return properties.stream()
                .anyMatch(property -> property.name().equals(plain)
                        || property.name().startsWith(plain + ".")
                        || property.hasElement(plain));
    }

    String toMarkdown() {
        StringBuilder page = new StringBuilder(HEAD);
        byStarter().forEach((starter, properties) -> {
            page.append("\n## ashlar-starter-").append(starter).append("\n\n");
            page.append("| property | type | default | |\n|---|---|---|---|\n");
            properties.forEach(property -> page.append(property.toRow()));
        });
        return page.toString();
    }
}
