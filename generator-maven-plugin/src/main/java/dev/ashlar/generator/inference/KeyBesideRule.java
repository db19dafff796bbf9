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
 * Rule {@code key-beside}: {@code authorId} and {@code author}, {@code categoryIds} and {@code categories} are one relation.
 * One of them is what requests give, the other what rows show; where requests give both, they could disagree.
 */
final class KeyBesideRule {

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;

    KeyBesideRule(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    void find(Draft draft, Relations relations) {
        List<Property> all = properties.all(draft);
        for (Property row : all) {
            if (schemas.object(element(row.type())).isPresent() && !properties.isNoRelation(draft, row)) {
                all.stream()
                        .filter(key -> isNamedAfter(key, row)
                                && !properties.isNoRelation(draft, key)
                                && isFilledOnce(draft, row, key))
                        .findFirst()
                        .ifPresent(key -> unite(draft, row, key, relations));
            }
        }
    }

    private static boolean isNamedAfter(Property key, Property row) {
        Words words = Words.of(key.name());
        boolean list = row.type() instanceof ListType;
        if (words.parts().size() < 2 || key.type() instanceof ListType != list) {
            return false;
        }
        String role = words.withoutLast().camelCase();
        return list
                ? words.last().equals("ids") && Noun.same(role, row.name())
                : words.last().equals("id") && Words.same(role, row.name());
    }

    /** One reference that no request gives is the application's; a list that none gives is what other rows say. */
    private boolean isFilledOnce(Draft draft, Property row, Property key) {
        boolean rowGiven = !properties.given(draft, row.name()).isEmpty();
        boolean keyGiven = !properties.given(draft, key.name()).isEmpty();
        return row.type() instanceof ListType ? rowGiven != keyGiven : !(rowGiven && keyGiven);
    }

    private void unite(Draft draft, Property row, Property key, Relations relations) {
        Optional<Relation> byRow = relations.ofProperty(draft, row.name());
        Optional<Relation> byKey = relations.ofProperty(draft, key.name());
        Optional<Draft> target = byRow.or(() -> byKey)
                .flatMap(found -> drafts.named(found.target()))
                .or(() -> drafts.shownAs(element(row.type())))
                .filter(found -> isSeenAs(found, row, key));
        boolean same = byKey.isEmpty()
                || target.filter(found -> found.name().equals(byKey.get().target()))
                        .isPresent();
        boolean done = byRow.isPresent() && (byRow.get().isInverse() || byRow.equals(byKey));
        if (target.isEmpty() || !same || done) {
            return;
        }
        byRow.ifPresent(found -> relations.remove(draft, found));
        byKey.ifPresent(found -> relations.remove(draft, found));
        relations.add(draft, united(row, key, target.get()));
    }

    private boolean isSeenAs(Draft target, Property row, Property key) {
        return !target.key().surrogate()
                && target.key().type() == element(key.type())
                && schemas.object(element(row.type()))
                        .filter(view -> new TypeMatch(schemas).isView(view, target.schema()))
                        .isPresent();
    }

    private static Relation united(Property row, Property key, Draft target) {
        RelationKind kind = row.type() instanceof ListType ? RelationKind.MANY_TO_MANY : RelationKind.MANY_TO_ONE;
        return new Relation(
                row.name(),
                kind,
                target.name(),
                row.name(),
                key.name(),
                RelationForm.OBJECT,
                false,
                null,
                false,
                new Why("key-beside", key.name() + " names what " + row.name() + " shows of " + target.name()));
    }

    private static Type element(Type type) {
        return type instanceof ListType list ? list.element() : type;
    }
}
