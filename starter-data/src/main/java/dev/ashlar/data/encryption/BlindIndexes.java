package dev.ashlar.data.encryption;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/** Finds rows by an encrypted attribute that has a {@link BlindIndex}. */
public interface BlindIndexes {

    /**
     * The attribute has this value. Together with others:
     * {@code Filter.<PersonEntity>where().and(indexes.equal(PersonEntity.class, "email", email))}.
     *
     * @param entity the entity
     * @param attribute its encrypted attribute
     * @param value the value; no row has null
     * @throws IllegalArgumentException when the attribute has no blind index
     */
    <E> Specification<E> equal(Class<E> entity, String attribute, @Nullable String value);
}
