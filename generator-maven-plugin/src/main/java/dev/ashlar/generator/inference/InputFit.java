package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.KeySource;
import dev.ashlar.generator.model.ObjectSchema;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import dev.ashlar.generator.model.RelationForm;
import dev.ashlar.generator.model.RelationKind;
import dev.ashlar.generator.model.Target;
import java.util.Optional;

/** Tells whether a body says what a row needs, and nothing that a row cannot keep; if not, why. */
final class InputFit {

    private final Storage storage;
    private final TypeMatch types;

    InputFit(Storage storage) {
        this.storage = storage;
        this.types = new TypeMatch(storage.schemas());
    }

    /** Whether the row can keep every value of the body. */
    Optional<String> keeps(Draft draft, ObjectSchema input) {
        return input.properties().stream()
                .filter(property -> property.access() != Access.READ_ONLY && !draft.isKey(property))
                .map(property -> keeps(draft, property))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> keeps(Draft draft, Property given) {
        Optional<Relation> relation = storage.relations().ofProperty(draft, given.name());
        if (relation.isPresent()) {
            return names(draft, relation.get(), given);
        }
        Optional<Property> shown = draft.schema().property(given.name());
        if (shown.isEmpty()) {
            return given.access() == Access.WRITE_ONLY
                    ? Optional.empty()
                    : Optional.of("The body gives " + given.name() + ", which no " + draft.name() + " shows");
        }
        return types.same(shown.get().type(), given.type())
                ? Optional.empty()
                : Optional.of("The body gives " + given.name() + " as something else than what "
                        + Noun.one(draft.name()) + " shows");
    }

    private Optional<String> names(Draft draft, Relation relation, Property given) {
        if (relation.isInverse()) {
            return Optional.of("The body gives " + given.name() + ", which have a path of their own");
        }
        String role = KeyName.role(
                        given.name(), storage.drafts().named(relation.target()).orElseThrow())
                .orElse(given.name());
        boolean twin = relation.form() == RelationForm.KEY
                && storage.relations().of(draft).stream()
                        .anyMatch(other -> !other.name().equals(relation.name())
                                && other.target().equals(relation.target())
                                && role.equals(other.property()));
        return twin ? Optional.of(given.name() + " and " + role + " show the same thing twice") : Optional.empty();
    }

    /** Whether the new row then has a key, where the server cannot make one up. */
    Optional<String> names(Draft draft, ObjectSchema input) {
        boolean given = draft.key().surrogate()
                || draft.key().source() != KeySource.ASSIGNED
                || DraftProperties.writable(input, draft.key().name())
                        .filter(Property::required)
                        .isPresent();
        return given
                ? Optional.empty()
                : Optional.of("The body may leave out the " + draft.key().name() + " of a new " + draft.name()
                        + ", and a text with a meaning or a form of its own cannot be made up; your code sets it");
    }

    /** Whether a new row then has all that every row is shown with. */
    Optional<String> completes(Draft draft, ObjectSchema input, Target target) {
        return draft.schema().properties().stream()
                .filter(property -> property.required()
                        && !property.nullable()
                        && property.access() != Access.WRITE_ONLY
                        && !draft.isKey(property))
                .filter(property -> !isMade(draft, property, target))
                .filter(property -> !isGiven(draft, property, input))
                .findFirst()
                .map(property -> "No body gives " + property.name() + ", which every " + draft.name()
                        + " is shown with; it is set by your code");
    }

    private boolean isGiven(Draft draft, Property property, ObjectSchema input) {
        return DraftProperties.writable(input, property.name()).isPresent()
                || storage.relations()
                        .ofProperty(draft, property.name())
                        .filter(relation -> input.properties().stream()
                                .anyMatch(
                                        given -> given.access() != Access.READ_ONLY && relation.isSeenIn(given.name())))
                        .isPresent();
    }

    private boolean isMade(Draft draft, Property property, Target target) {
        Optional<Relation> relation = storage.relations().ofProperty(draft, property.name());
        if (relation.isPresent()) {
            return relation.get().kind() != RelationKind.MANY_TO_ONE || isByPath(target, relation.get());
        }
        return property.defaultValue() != null
                || FieldReader.made(storage, draft, property).isPresent();
    }

    static boolean isByPath(Target target, Relation relation) {
        return target.parents().stream()
                .anyMatch(parent -> parent.relations().get(0).equals(relation.name()));
    }

    /** Whether a reference that no property shows is told by the path. */
    Optional<String> places(Draft draft, Target target) {
        return storage.relations().of(draft).stream()
                .filter(relation -> relation.required() && relation.form() == RelationForm.HIDDEN)
                .filter(relation -> !isByPath(target, relation))
                .findFirst()
                .map(relation -> "Nothing says which " + relation.name() + " the new " + draft.name() + " belongs to");
    }

    /** Whether a body may leave out what every row or every new row has, so that it can only mean to keep it. */
    boolean mustKeep(Draft draft, ObjectSchema input) {
        return input.properties().stream()
                .filter(property -> property.access() != Access.READ_ONLY && !draft.isKey(property))
                .filter(property -> !property.required() && property.defaultValue() == null)
                .anyMatch(property -> storage.properties().isAlwaysGiven(draft, property.name())
                        && !Belonging.origin(storage.schemas(), draft, property.name())
                                .isPresent());
    }

    /** Whether a body that replaces may leave out what every row has: then keeping it may be meant as well. */
    Optional<String> replaces(Draft draft, ObjectSchema input) {
        boolean alsoMakes = input.name().equals(draft.schema().name())
                || draft.creates().stream()
                        .anyMatch(create -> storage.properties()
                                .input(create)
                                .filter(input::equals)
                                .isPresent());
        if (!alsoMakes && input.properties().stream().noneMatch(Property::required)) {
            return Optional.of("The body may leave out everything: replacing or keeping it is not said");
        }
        return input.properties().stream()
                .filter(property -> property.access() != Access.READ_ONLY && !draft.isKey(property))
                .filter(property -> !property.required() && property.defaultValue() == null)
                .filter(property -> isNeeded(draft, property)
                        && Belonging.origin(storage.schemas(), draft, property.name())
                                .isEmpty())
                .findFirst()
                .map(property -> "The body may leave out " + property.name() + ", which every " + draft.name()
                        + " has: replacing or keeping it is not said");
    }

    private boolean isNeeded(Draft draft, Property property) {
        return storage.relations()
                .ofProperty(draft, property.name())
                .map(Relation::required)
                .orElseGet(() -> draft.schema()
                                .property(property.name())
                                .filter(Property::required)
                                .isPresent()
                        && storage.properties().isAlwaysGiven(draft, property.name()));
    }
}
