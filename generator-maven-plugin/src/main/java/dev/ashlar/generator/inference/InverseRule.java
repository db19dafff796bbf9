package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/**
 * Rule {@code inverse}: a list of other rows that no request gives shows what those rows refer to. Where they do not refer
 * back either, nothing would ever fill it.
 */
final class InverseRule {

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;

    InverseRule(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    void find(Relations relations) {
        for (Draft draft : drafts.list()) {
            properties.all(draft).stream()
                    .filter(property -> property.type() instanceof ListType)
                    .filter(property -> properties.given(draft, property.name()).isEmpty())
                    .filter(property -> !properties.isNoRelation(draft, property))
                    .forEach(property -> find(draft, property, relations));
        }
    }

    private void find(Draft draft, Property property, Relations relations) {
        Optional<Relation> own = relations.ofProperty(draft, property.name());
        if (own.filter(relation -> relation.isInverse() || isFilled(draft, relation))
                .isPresent()) {
            return;
        }
        Optional<Draft> target = own.flatMap(relation -> drafts.named(relation.target()))
                .or(() -> target(property))
                .filter(found -> !found.key().surrogate());
        if (target.isEmpty()) {
            return;
        }
        Optional<Relation> inverse = inverse(draft, property, target.get(), relations);
        boolean declared = own.filter(relation -> relation.why().rule().equals(DeclaredRelationRule.NAME))
                .isPresent();
        if (inverse.isEmpty() && declared) {
            return;
        }
        own.ifPresent(relation -> relations.remove(draft, relation));
        inverse.ifPresentOrElse(
                relation -> relations.add(draft, relation),
                () -> relations.leaveUnfilled(draft, property.name(), target.get()));
    }

    private Optional<Draft> target(Property property) {
        Type element = element(property);
        return drafts.shownAs(element)
                .or(() -> schemas.object(element)
                        .flatMap(view -> drafts.list().stream()
                                .filter(draft -> draft.isCalled(property.name()))
                                .filter(draft -> new TypeMatch(schemas).isView(view, draft.schema()))
                                .findFirst()));
    }

    private Optional<Relation> inverse(Draft draft, Property property, Draft target, Relations relations) {
        if (relations.refersBack(draft, property.name(), target)) {
            return relations
                    .toParent(target, draft)
                    .map(owner -> inverse(property, RelationKind.ONE_TO_MANY, target, owner));
        }
        List<Relation> owners = relations.of(target).stream()
                .filter(relation -> relation.kind() == RelationKind.MANY_TO_MANY && !relation.isInverse())
                .filter(relation -> relation.target().equals(draft.name()) && isFilled(target, relation))
                .toList();
        return owners.size() == 1
                ? Optional.of(inverse(property, RelationKind.MANY_TO_MANY, target, owners.get(0)))
                : Optional.empty();
    }

    private Relation inverse(Property property, RelationKind kind, Draft target, Relation owner) {
        RelationForm form = schemas.object(element(property)).isPresent() ? RelationForm.OBJECT : RelationForm.KEY;
        return new Relation(
                property.name(),
                kind,
                target.name(),
                property.name(),
                null,
                form,
                false,
                owner.name(),
                false,
                new Why(
                        "inverse",
                        property.name() + " are the " + target.noun() + " that refer back by " + owner.name()));
    }

    private boolean isFilled(Draft draft, Relation relation) {
        return properties.all(draft).stream()
                .filter(property -> relation.isSeenIn(property.name()))
                .anyMatch(property -> !properties.given(draft, property.name()).isEmpty());
    }

    private static Type element(Property property) {
        return property.type() instanceof ListType list ? list.element() : property.type();
    }
}
