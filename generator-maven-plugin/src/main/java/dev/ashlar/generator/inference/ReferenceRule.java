package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code reference}: the property is another resource, with the key by which a request can name it. */
final class ReferenceRule implements RelationRule {

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;

    ReferenceRule(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    @Override
    public Optional<Relation> find(Draft draft, Property property) {
        return drafts.shownAs(property.type())
                .filter(target -> !target.key().surrogate())
                .filter(target -> properties.given(draft, property.name()).stream()
                        .allMatch(given -> namesKey(given.type(), target)))
                .map(target -> RelationRule.relation(
                        property.name(),
                        RelationKind.MANY_TO_ONE,
                        target,
                        property,
                        RelationForm.OBJECT,
                        new Why(
                                "reference",
                                property.name() + " is "
                                        + Noun.one(target.schema().name()))));
    }

    private boolean namesKey(Type type, Draft target) {
        return schemas.object(type)
                .flatMap(object -> DraftProperties.writable(object, target.key().name())
                        .or(() -> object.property(target.key().name())))
                .isPresent();
    }
}
