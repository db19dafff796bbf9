package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.ScalarType;
import java.util.Set;

/**
 * Rule {@code password}: a text that clients give and never see, of {@code format: password} or called password, is kept as a
 * hash; {@code x-ashlar-password} says {@code hashed} or {@code plain}.
 */
final class PasswordRule {

    private static final Set<String> NAMES = Set.of("password", "passphrase");

    private final DraftProperties properties;

    PasswordRule(DraftProperties properties) {
        this.properties = properties;
    }

    boolean isHashed(Draft draft, Property property) {
        if (property.type() != ScalarType.STRING
                || properties.isEncrypted(draft, property)
                || draft.isKey(property)
                || draft.isLookedUp(property.name())
                || properties.given(draft, property.name()).isEmpty()) {
            return false;
        }
        String said = properties
                .extension(draft, property.name(), Extensions.PASSWORD)
                .orElse("");
        return switch (said) {
            case "hashed" -> true;
            case "plain" -> false;
            case "format" -> isNeverShown(draft, property);
            default -> isNeverShown(draft, property) && isCalledSo(property);
        };
    }

    private static boolean isNeverShown(Draft draft, Property property) {
        return draft.schema()
                .property(property.name())
                .map(shown -> shown.access() == Access.WRITE_ONLY)
                .orElse(true);
    }

    private static boolean isCalledSo(Property property) {
        Words words = Words.of(property.name());
        return !words.isEmpty() && NAMES.contains(words.last());
    }
}
