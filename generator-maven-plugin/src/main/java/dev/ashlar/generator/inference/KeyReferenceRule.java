package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.ScalarType;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/**
 * Rule {@code key-reference}: {@code ownerId} or {@code depotCode}, named and typed like the key of {@code Owner} or
 * {@code Depot}; and {@code parentId} of the type of the own key.
 */
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
        if (targets.isEmpty() && namesParent(draft, property)) {
            return Optional.of(
                    relation(draft, property, property.name() + " is typed like the own key, and names the row above"));
        }
        return targets.size() != 1
                ? Optional.empty()
                : Optional.of(relation(
                        targets.get(0),
                        property,
                        property.name() + " is named and typed like the key of "
                                + targets.get(0).name()));
    }

    private static Relation relation(Draft target, Property property, String reason) {
        return RelationRule.relation(
                KeyName.role(property.name(), target).orElse(property.name()),
                RelationKind.MANY_TO_ONE,
                target,
                property,
                RelationForm.KEY,
                new Why("key-reference", reason));
    }

    private static boolean namesKey(String property, Draft target) {
        return KeyName.role(property, target).filter(target::isCalled).isPresent();
    }

    private static boolean namesParent(Draft draft, Property property) {
        String role = KeyName.role(property.name(), draft).orElse(property.name());
        return !draft.key().surrogate() && draft.key().type() == property.type() && SelfReference.isParent(role, draft);
    }

    /** The key's own name, when that says more than {@code id}. */
    private static boolean isOwnName(String property, Draft draft, Draft target) {
        return !target.name().equals(draft.name())
                && Words.of(property).parts().size() > 1
                && Words.same(property, target.key().name());
    }
}
