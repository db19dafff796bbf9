package dev.ashlar.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an operation for people.
 *
 * @param tags in the document's order
 */
public record Documentation(
        @Nullable String summary, @Nullable String description, List<String> tags, boolean deprecated) {

    public Documentation {
        tags = List.copyOf(tags);
    }
}
