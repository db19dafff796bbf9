package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.Target;
import dev.ashlar.generator.model.Type;
import java.util.Optional;

/** What is stored, as far as the rules for operations need to know. */
record Storage(SchemaCatalog schemas, Drafts drafts, DraftProperties properties, Relations relations, Locator locator) {

    static Storage of(SchemaCatalog schemas, Drafts drafts) {
        var properties = new DraftProperties(schemas);
        Relations relations = new RelationFinder(drafts, properties, schemas).find();
        return new Storage(schemas, drafts, properties, relations, new Locator(drafts, relations));
    }

    Draft draft(Target target) {
        return drafts.named(target.resource()).orElseThrow();
    }

    /** Whether the success shows rows of the resource. */
    boolean shows(Exchange exchange, Draft draft) {
        return exchange.shown()
                .map(schemas::object)
                .filter(view -> isView(view, draft))
                .isPresent();
    }

    /** Whether a row can be shown as that schema: what it shows of other rows may be less than they are. */
    private boolean isView(ObjectSchema view, Draft draft) {
        var types = new TypeMatch(schemas);
        return types.isView(view, draft.schema())
                || (!view.properties().isEmpty()
                        && view.properties().stream()
                                .allMatch(property ->
                                        types.shows(property, draft.schema()) || showsOther(property, draft, types)));
    }

    private boolean showsOther(Property property, Draft draft, TypeMatch types) {
        Optional<Relation> relation = relations.ofProperty(draft, property.name());
        return relation.filter(found -> showsKey(property, found)).isPresent()
                || showsRow(relation, property, draft, types);
    }

    private boolean showsKey(Property property, Relation relation) {
        return property.name().equals(relation.keyProperty())
                && drafts.named(relation.target())
                        .filter(target -> target.key().type() == element(property.type()))
                        .isPresent();
    }

    private boolean showsRow(Optional<Relation> related, Property property, Draft draft, TypeMatch types) {
        return related.filter(relation -> relation.form() == RelationForm.OBJECT)
                .filter(relation -> draft.schema()
                        .property(property.name())
                        .filter(same -> same.type() instanceof ListType == property.type() instanceof ListType)
                        .isPresent())
                .flatMap(relation -> drafts.named(relation.target()))
                .filter(target -> schemas.object(element(property.type()))
                        .filter(view -> types.isView(view, target.schema()))
                        .isPresent())
                .isPresent();
    }

    private static Type element(Type type) {
        return type instanceof ListType list ? list.element() : type;
    }
}
