package dev.ashlar.generator.inference;

import dev.ashlar.generator.model.Access;
import dev.ashlar.generator.model.Property;
import dev.ashlar.generator.model.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a resource a query may name. */
final class Searchable {

    private static final Set<String> SECRETS = Set.of("password", "secret", "passphrase");

    private final Storage storage;
    private final Draft draft;
    private final List<Property> fields;
    private final List<Property> encrypted;
    private final Map<String, Property> byName = new HashMap<>();
    private final Map<String, Property> byWords = new HashMap<>();
    private final Map<String, Property> bySingular = new HashMap<>();

    Searchable(Storage storage, Draft draft) {
        this.storage = storage;
        this.draft = draft;
        PasswordRule passwords = new PasswordRule(storage.properties());
        List<Property> all = storage.properties().all(draft).stream()
                .filter(property -> draft.schema().property(property.name()).isPresent())
                .filter(property -> property.access() != Access.WRITE_ONLY && !isSecret(property))
                .filter(property -> storage.relations().isField(draft, property.name()))
                .filter(property -> !passwords.isHashed(draft, property))
                .toList();
        this.fields = all.stream()
                .filter(property -> !storage.properties().isEncrypted(draft, property))
                .toList();
        this.encrypted =
                all.stream().filter(property -> !fields.contains(property)).toList();
        fields.forEach(field -> {
            byName.put(field.name(), field);
            byWords.putIfAbsent(Words.of(field.name()).joined(), field);
            bySingular.putIfAbsent(Noun.singular(field.name()), field);
        });
        byWords.remove("");
        bySingular.remove("");
    }

    /** What can be ordered by can be guessed. */
    private static boolean isSecret(Property property) {
        Words words = Words.of(property.name());
        return !words.isEmpty() && SECRETS.contains(words.last());
    }

    /** What is stored in the row itself and may be seen. */
    List<Property> fields() {
        return fields;
    }

    /** The field of exactly that name, else the one of the same words. */
    Optional<Property> field(String name) {
        return Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(byWords.get(Words.of(name).joined())));
    }

    /** The encrypted field of that name: it is good for equality alone. */
    Optional<Property> encryptedField(String name) {
        return encrypted.stream()
                .filter(field -> field.name().equals(name)
                        || Words.of(field.name()).joined().equals(Words.of(name).joined()))
                .findFirst();
    }

    /** The field of the same noun, be it singular or plural. */
    Optional<Property> fieldOfNoun(String noun) {
        return field(noun).or(() -> Optional.ofNullable(bySingular.get(Noun.singular(noun))));
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
