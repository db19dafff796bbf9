package dev.ashlar.generator.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the first migration creates it.
 *
 * @param name in snake case, unquoted, plural
 * @param sequence the sequence of its numeric keys; absent when keys are not numbers
 * @param columns in the order of the entity, key first, {@code row_version} last
 * @param primaryKey the columns of the primary key
 */
public record Table(
        String name,
        @Nullable String sequence,
        List<Column> columns,
        List<String> primaryKey,
        List<Unique> uniques,
        List<ForeignKey> foreignKeys,
        List<Index> indexes) {

    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniques = List.copyOf(uniques);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** A uniqueness constraint, named {@code uq_<table>__<column>}. */
    public record Unique(String name, List<String> columns) {

        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** A foreign key, named {@code fk_<table>__<column>}. */
    public record ForeignKey(String name, String column, String targetTable, String targetColumn, boolean cascade) {}

    /** An index, named {@code ix_<table>__<column>}. */
    public record Index(String name, String column, Method method) {

        /** How PostgreSQL finds rows by it. */
        public enum Method {
            /** By order: for everything that fits into a page of it. */
            BTREE,
            /** By equality: for texts without a bound, which a page of a tree may be too small for. */
            HASH,
            /** By what is inside: for structured values. */
            GIN
        }
    }
}
