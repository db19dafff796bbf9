package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.ListType;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds how resources refer to each other. */
final class RelationFinder {

    private final Drafts drafts;
    private final DraftProperties properties;
    private final SchemaCatalog schemas;
    private final Relations relations = new Relations();

    RelationFinder(Drafts drafts, DraftProperties properties, SchemaCatalog schemas) {
        this.drafts = drafts;
        this.properties = properties;
        this.schemas = schemas;
    }

    /** What a row refers to first, then what paths tell, then what refers back. */
    Relations find() {
        List<RelationRule> rules = RelationRule.all(drafts, properties, schemas);
        drafts.list()
                .forEach(draft -> properties.all(draft).stream()
                        .filter(property -> !properties.isNoRelation(draft, property))
                        .forEach(property -> rules.stream()
                                .flatMap(rule -> rule.find(draft, property).stream())
                                .findFirst()
                                .ifPresent(relation -> add(draft, relation))));
        var beside = new KeyBesideRule(drafts, properties, schemas);
        drafts.list().forEach(draft -> beside.find(draft, relations));
        new NestedPathRule(drafts).find(relations);
        var toMany = new ToManyRule(drafts, properties, schemas);
        drafts.list()
                .forEach(draft -> properties.all(draft).stream()
                        .filter(property ->
                                property.type() instanceof ListType && !properties.isNoRelation(draft, property))
                        .filter(property ->
                                relations.ofProperty(draft, property.name()).isEmpty())
                        .flatMap(property -> toMany.find(draft, property, relations).stream())
                        .forEach(relation -> add(draft, relation)));
        drafts.list().forEach(draft -> beside.find(draft, relations));
        new InverseRule(drafts, properties, schemas).find(relations);
        drafts.list().forEach(this::finish);
        drafts.list()
                .forEach(draft -> relations.of(draft).stream()
                        .filter(relation -> isUnset(draft, relation))
                        .forEach(relation -> relations.leaveUnset(draft, relation)));
        return relations;
    }

    /** The role is the name, unless something else of the resource has it. */
    private void add(Draft draft, Relation relation) {
        boolean taken = properties.all(draft).stream()
                        .anyMatch(property -> property.name().equals(relation.name())
                                && !property.name().equals(relation.property()))
                || relations.of(draft).stream().anyMatch(other -> other.name().equals(relation.name()));
        String name = taken && relation.property() != null ? relation.property() : relation.name();
        relations.add(draft, relation.named(name));
    }

    private void finish(Draft draft) {
        List<String> order = properties.all(draft).stream().map(Property::name).toList();
        relations.replace(
                draft,
                relations.of(draft).stream()
                        .sorted(Comparator.comparingInt(relation ->
                                relation.property() == null ? Integer.MAX_VALUE : order.indexOf(relation.property())))
                        .map(relation -> finished(draft, relation))
                        .toList());
    }

    private Relation finished(Draft draft, Relation relation) {
        boolean nested = draft.addresses().stream()
                .anyMatch(address -> parent(address.path())
                        .flatMap(parent -> relations.toParent(draft, parent))
                        .filter(relation::equals)
                        .isPresent());
        return relation.with(isRequired(draft, relation), nested);
    }

    /** What its author declares is set by code. */
    private boolean isUnset(Draft draft, Relation relation) {
        return relation.kind() == RelationKind.MANY_TO_ONE
                && relation.form() != RelationForm.HIDDEN
                && !relation.why().rule().equals(DeclaredRelationRule.NAME)
                && seen(relation)
                        .allMatch(property -> properties.given(draft, property).isEmpty())
                && draft.creates().stream().noneMatch(create -> isByPath(create, draft, relation));
    }

    private boolean isRequired(Draft draft, Relation relation) {
        if (relation.kind() != RelationKind.MANY_TO_ONE || draft.creates().isEmpty()) {
            return false;
        }
        boolean shown = seen(relation)
                .flatMap(property -> draft.schema().property(property).stream())
                .allMatch(found -> found.required() && !found.nullable());
        boolean shownOrByPath = shown || isByEveryPath(draft, relation);
        return shownOrByPath && draft.creates().stream().allMatch(create -> gives(create, draft, relation));
    }

    private boolean isByEveryPath(Draft draft, Relation relation) {
        return draft.creates().stream().allMatch(create -> isByPath(create, draft, relation));
    }

    private boolean gives(Exchange create, Draft draft, Relation relation) {
        return isByPath(create, draft, relation)
                || properties.input(create).stream()
                        .flatMap(input ->
                                seen(relation).flatMap(property -> DraftProperties.writable(input, property).stream()))
                        .anyMatch(given -> given.required() && !given.nullable());
    }

    private static Stream<String> seen(Relation relation) {
        return Stream.of(Optional.ofNullable(relation.property()), Optional.ofNullable(relation.keyProperty()))
                .flatMap(Optional::stream);
    }

    private boolean isByPath(Exchange create, Draft draft, Relation relation) {
        return parent(create.path())
                .flatMap(parent -> relations.toParent(draft, parent))
                .filter(found -> found.name().equals(relation.name()))
                .isPresent();
    }

    private Optional<Draft> parent(PathTemplate collection) {
        return collection.length() > 1 ? drafts.ofKey(collection.above()) : Optional.empty();
    }

    static Relation hidden(Draft target, String name, Why why) {
        return new Relation(
                name,
                RelationKind.MANY_TO_ONE,
                target.name(),
                null,
                null,
                RelationForm.HIDDEN,
                false,
                null,
                false,
                why);
    }
}
