package dev.ashlar.data;

import dev.ashlar.core.conditional.EntityTag;

/**
 * Entity tags of rows: {@code Preconditions.check(EntityTags.of(entity))} guards a change, and
 * {@code Preconditions.tag(EntityTags.of(entity))} marks what is shown. A representation that shows other rows too needs
 * {@code Preconditions.tagContent} instead, since it changes while the row does not.
 */
public final class EntityTags {

    private EntityTags() {}

    /**
     * The tag of a stored row, by its version. Flush before tagging what was changed: the version rises then.
     *
     * @throws IllegalArgumentException when the row is not stored yet
     */
    public static EntityTag of(VersionedEntity entity) {
        Long version = entity.getRowVersion();
        if (version == null) {
            throw new IllegalArgumentException("A row has a version once it is stored");
        }
        return EntityTag.ofVersion(version);
    }
}
