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
import java.util.stream.Stream;

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
                        .filter(key -> drafts.list().stream().anyMatch(target -> isSeenAs(target, row, key))
                                && !properties.isNoRelation(draft, key)
                                && isFilledOnce(draft, row, key))
                        .findFirst()
                        .ifPresent(key -> unite(draft, row, key, relations));
            }
        }
    }

    private static boolean isNamedAfter(Property key, Property row, Draft target) {
        boolean list = row.type() instanceof ListType;
        if (key.type() instanceof ListType != list) {
            return false;
        }
        return list
                ? KeyName.roleOfList(key.name(), target)
                        .filter(role -> Noun.same(role, row.name()))
                        .isPresent()
                : KeyName.role(key.name(), target)
                        .filter(role -> Words.same(role, row.name()))
                        .isPresent();
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
        Why why = Stream.concat(byRow.stream(), byKey.stream())
                .map(Relation::why)
                .filter(found -> found.rule().equals(DeclaredRelationRule.NAME))
                .findFirst()
                .orElseGet(() -> new Why(
                        "key-beside",
                        key.name() + " names what " + row.name() + " shows of "
                                + target.get().name()));
        relations.add(draft, united(row, key, target.get(), why));
    }

    private boolean isSeenAs(Draft target, Property row, Property key) {
        return !target.key().surrogate()
                && isNamedAfter(key, row, target)
                && target.key().type() == element(key.type())
                && schemas.object(element(row.type()))
                        .filter(view -> new TypeMatch(schemas).isView(view, target.schema()))
                        .isPresent();
    }

    private static Relation united(Property row, Property key, Draft target, Why why) {
        RelationKind kind = row.type() instanceof ListType ? RelationKind.MANY_TO_MANY : RelationKind.MANY_TO_ONE;
        return new Relation(
                row.name(), kind, target.name(), row.name(), key.name(), RelationForm.OBJECT, false, null, false, why);
    }

    private static Type element(Type type) {
        return type instanceof ListType list ? list.element() : type;
    }
}
