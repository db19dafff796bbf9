package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of a resource a query may name. */
final class Searchable {

    private final Storage storage;
    private final Draft draft;
    private final List<Property> fields;

    Searchable(Storage storage, Draft draft) {
        this.storage = storage;
        this.draft = draft;
        this.fields = storage.properties().all(draft).stream()
                .filter(property -> draft.schema().property(property.name()).isPresent())
                .filter(property -> property.access() != Access.WRITE_ONLY && !isSecret(property))
                .filter(property ->
                        storage.relations().ofProperty(draft, property.name()).isEmpty())
                .toList();
    }

    /** What can be ordered by can be guessed. */
    private static boolean isSecret(Property property) {
        return Set.of("password", "secret", "passphrase")
                .contains(Words.of(property.name()).last());
    }

    /** What is stored in the row itself and may be seen. */
    List<Property> fields() {
        return fields;
    }

    /** The field of exactly that name, else the one of the same words. */
    Optional<Property> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> fields.stream()
                        .filter(field -> Words.same(field.name(), name))
                        .findFirst());
    }

    List<Relation> relations() {
        return storage.relations().of(draft);
    }

    Draft target(Relation relation) {
        return storage.drafts().named(relation.target()).orElseThrow();
    }

    SchemaCatalog schemas() {
        return storage.schemas();
    }
}
