package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Type;
import dev.ashlar.generator.model.Why;
import java.util.Optional;

/** Rule {@code declared-relation}: its author names the target, by {@code x-ashlar-relation}. */
final class DeclaredRelationRule implements RelationRule {

    static final String NAME = "declared-relation";

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;

    DeclaredRelationRule(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    @Override
    public Optional<Relation> find(Draft draft, Property property) {
        return properties
                .extension(draft, property.name(), Extensions.RELATION)
                .flatMap(drafts::named)
                .map(target -> RelationRule.relation(
                        KeyName.role(property.name(), target).orElse(property.name()),
                        property.type() instanceof ListType ? RelationKind.MANY_TO_MANY : RelationKind.MANY_TO_ONE,
                        target,
                        property,
                        form(property.type()),
                        new Why(NAME, property.name() + " says x-ashlar-relation: " + target.name())));
    }

    private RelationForm form(Type type) {
        Type element = type instanceof ListType list ? list.element() : type;
        return schemas.object(element).isPresent() ? RelationForm.OBJECT : RelationForm.KEY;
    }
}
