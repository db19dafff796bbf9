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
 * Rules {@code back-reference} and {@code many-to-many}: a list of another resource is what refers back to this one, or,
 * when nothing does and requests give it, a relation of its own.
 */
final class ToManyRule {

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;

    ToManyRule(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    Optional<Relation> find(Draft draft, Property property, Relations relations) {
        return drafts.shownAs(element(property.type()))
                .filter(target -> !target.key().surrogate())
                .flatMap(target -> find(draft, property, target, relations));
    }

    private Optional<Relation> find(Draft draft, Property property, Draft target, Relations relations) {
        if (relations.refersBack(draft, property.name(), target)) {
            return relations.toParent(target, draft).map(owner -> oneToMany(property, target, owner));
        }
        return isGivenByKey(draft, property, target) ? Optional.of(manyToMany(property, target)) : Optional.empty();
    }

    private boolean isGivenByKey(Draft draft, Property property, Draft target) {
        List<Property> given = properties.given(draft, property.name());
        return !given.isEmpty()
                && given.stream()
                        .allMatch(list -> schemas.object(element(list.type()))
                                .flatMap(object -> object.property(target.key().name()))
                                .isPresent());
    }

    private static Type element(Type type) {
        return type instanceof ListType list ? list.element() : type;
    }

    private static Relation oneToMany(Property property, Draft target, Relation owner) {
        String reason = property.name() + " are the " + target.noun() + " that refer back by " + owner.name();
        return new Relation(
                property.name(),
                RelationKind.ONE_TO_MANY,
                target.name(),
                property.name(),
                null,
                RelationForm.OBJECT,
                false,
                owner.name(),
                false,
                new Why("back-reference", reason));
    }

    private static Relation manyToMany(Property property, Draft target) {
        String reason = property.name() + " lists " + target.noun() + ", which do not refer back";
        return RelationRule.relation(
                property.name(),
                RelationKind.MANY_TO_MANY,
                target,
                property,
                RelationForm.OBJECT,
                new Why("many-to-many", reason));
    }
}
