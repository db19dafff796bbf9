package dev.ashlar.data.autoconfigure.encryption;

import dev.ashlar.data.autoconfigure.encryption.EncryptedAttribute.Index;
import dev.ashlar.data.encryption.BlindIndexes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Looks for the hashes of a value by all keys there are, so that rows are found before and after a rotation. */
final class DefaultBlindIndexes implements BlindIndexes {

    private final EncryptedEntities entities;
    private final Encryption encryption;

    DefaultBlindIndexes(EncryptedEntities entities, Encryption encryption) {
        this.entities = entities;
        this.encryption = encryption;
    }

    @Override
    public <E> Specification<E> equal(Class<E> entity, String attribute, @Nullable String value) {
        if (value == null) {
            return (root, query, builder) -> builder.disjunction();
        }
        EncryptedAttribute encrypted = entities.of(entity)
                .filter(found -> found.name().equals(attribute) && found.index() != null)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(entity.getSimpleName() + "." + attribute + " has no @BlindIndex"));
        Index index = encrypted.index();
        if (index == null) {
            throw new IllegalStateException(attribute);
        }
        List<String> hashes = encryption.hash().all(index.normalized(value), encrypted.binding());
        return (root, query, builder) -> root.get(index.name()).in(hashes);
    }
}
