package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Why;
import java.util.List;
import java.util.Optional;

/** A reason why a property of a resource refers to another one. */
@FunctionalInterface
interface RelationRule {

    Optional<Relation> find(Draft draft, Property property);

    /** In the order in which they are asked. */
    static List<RelationRule> all(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        return List.of(
                new DeclaredRelationRule(drafts, properties, schemas),
                new ReferenceRule(drafts, properties, schemas),
                new KeyReferenceRule(drafts),
                new KeyListRule(drafts));
    }

    /** A relation whose other traits are found later. */
    static Relation relation(
            String name, RelationKind kind, Draft target, Property property, RelationForm form, Why why) {
        return new Relation(name, kind, target.name(), property.name(), null, form, false, null, false, why);
    }
}
