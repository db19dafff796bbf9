package dev.ashlar.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.ashlar.generator.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A relation of an entity.
 *
 * @param name the Java attribute's name
 * @param accessor the part of getter and setter names behind {@code get} and {@code set}
 * @param target the related entity
 * @param foreignKey the column that refers to the target's key; absent for the plural kinds
 * @param mappedBy the attribute of the target that owns the foreign key or the join table; for the other side only
 * @param join the table between; for the side of many-to-many that owns it only
 */
public record Link(
        Relation relation,
        String name,
        String accessor,
        ClassName target,
        @Nullable Column foreignKey,
        @Nullable String mappedBy,
        @Nullable JoinTable join) {

    /**
     * The table of a many-to-many relation.
     *
     * @param ownColumn refers to the entity that has the relation
     * @param targetColumn refers to the related entity
     */
    public record JoinTable(String name, Column ownColumn, Column targetColumn) {}
}
