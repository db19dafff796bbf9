package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/** Rule {@code key-reference}: {@code ownerId} of the type of the key of {@code Owner}. */
final class KeyReferenceRule implements RelationRule {

    private final Drafts drafts;

    KeyReferenceRule(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Relation> find(Draft draft, Property property) {
        if (!(property.type() instanceof ScalarType) || draft.isKey(property) || draft.isLookedUp(property.name())) {
            return Optional.empty();
        }
        List<Draft> targets = drafts.list().stream()
                .filter(target -> !target.key().surrogate() && target.key().type() == property.type())
                .filter(target -> namesKey(property.name(), target) || isOwnName(property.name(), draft, target))
                .toList();
        return targets.size() != 1
                ? Optional.empty()
                : Optional.of(RelationRule.relation(
                        role(property.name()),
                        RelationKind.MANY_TO_ONE,
                        targets.get(0),
                        property,
                        RelationForm.KEY,
                        new Why(
                                "key-reference",
                                property.name() + " is named and typed like the key of "
                                        + targets.get(0).name())));
    }

    private static boolean namesKey(String property, Draft target) {
        Words words = Words.of(property);
        return words.parts().size() > 1
                && Words.same(words.last(), "id")
                && target.isCalled(words.withoutLast().camelCase());
    }

    /** The key's own name, when that says more than {@code id}. */
    private static boolean isOwnName(String property, Draft draft, Draft target) {
        return !target.name().equals(draft.name())
                && Words.of(property).parts().size() > 1
                && Words.same(property, target.key().name());
    }

    /** The role that a property named after a key plays, such as {@code owner}. */
    static String role(String property) {
        Words words = Words.of(property);
        return words.parts().size() > 1 && words.last().equals("id")
                ? words.withoutLast().camelCase()
                : property;
    }
}
