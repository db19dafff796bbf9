package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Documentation;
import dev.ashlar.generator.model.EnumSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rule {@code only-some}: "List pending invitations" shows those whose {@code status} is {@code pending}, which no
 * parameter says.
 */
final class OnlySome {

    static final String RULE = "only-some";

    /** What a word ends with that tells what something is like, not what it is. */
    private static final List<String> QUALITIES = List.of("ed", "ing", "ive", "able");

    private static final Set<String> SHORT =
            Set.of("open", "public", "private", "draft", "new", "due", "current", "live");

    private final SchemaCatalog schemas;

    OnlySome(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    Optional<Why> doubt(Exchange exchange, Draft draft) {
        List<String> said = Words.of(headline(exchange.call().documentation())).parts();
        return draft.schema().properties().stream()
                .flatMap(this::qualities)
                .filter(quality -> isQuality(quality) && said.contains(quality))
                .findFirst()
                .map(quality -> new Why(RULE, "Its summary speaks of those only that are " + quality));
    }

    private Stream<String> qualities(Property property) {
        if (property.type() == ScalarType.BOOLEAN) {
            Words words = Words.of(property.name());
            return words.isEmpty() ? Stream.empty() : Stream.of(words.last());
        }
        return schemas.enumeration(property.type()).map(EnumSchema::values).stream()
                .flatMap(List::stream)
                .map(value -> Words.of(value).joined());
    }

    private static boolean isQuality(String word) {
        return SHORT.contains(word) || QUALITIES.stream().anyMatch(word::endsWith);
    }

    /** The summary, else the first sentence of the description. */
    private static String headline(Documentation documentation) {
        if (documentation.summary() != null && !documentation.summary().isBlank()) {
            return documentation.summary();
        }
        return documentation.description() == null
                ? ""
                : documentation.description().split("\\.(\\s|$)", 2)[0];
    }
}
