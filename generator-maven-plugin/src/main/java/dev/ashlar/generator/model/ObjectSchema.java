package dev.ashlar.generator.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object with named properties; {@code allOf} parts are merged into it.
 *
 * @param properties in the document's order
 * @param closed whether members that are not declared are refused ({@code additionalProperties: false})
 */
public record ObjectSchema(
        String name,
        String origin,
        @Nullable String description,
        List<Property> properties,
        boolean closed,
        boolean deprecated)
        implements Schema {

    public ObjectSchema {
        properties = List.copyOf(properties);
    }

    /** The property of that name on the wire, if there is one. */
    public Optional<Property> property(String property) {
        return properties.stream()
                .filter(candidate -> candidate.name().equals(property))
                .findFirst();
    }
}
