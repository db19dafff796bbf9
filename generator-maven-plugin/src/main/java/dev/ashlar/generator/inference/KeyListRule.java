package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code key-list}: {@code categoryIds}, a list of what {@code Category} has as its key. */
final class KeyListRule implements RelationRule {

    private final Drafts drafts;

    KeyListRule(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Relation> find(Draft draft, Property property) {
        if (!(property.type() instanceof ListType list)) {
            return Optional.empty();
        }
        return drafts.list().stream()
                .filter(target -> !target.key().surrogate() && target.key().type() == list.element())
                .flatMap(target -> KeyName.roleOfList(property.name(), target)
                        .filter(target::isCalled)
                        .map(role -> relation(property, role, target))
                        .stream())
                .findFirst();
    }

    private static Relation relation(Property property, String role, Draft target) {
        return RelationRule.relation(
                Noun.isPlural(role) ? role : Noun.plural(role),
                RelationKind.MANY_TO_MANY,
                target,
                property,
                RelationForm.KEY,
                new Why("key-list", property.name() + " lists keys of " + target.name()));
    }
}
