package dev.ashlar.data.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for rows.
 *
 * @param name what his rows name as their owner; null for a stranger, who owns none
 * @param seesAllOwners whether he sees and changes the rows of all owners
 * @param tenant the tenant that he belongs to; null where he has none
 */
public record RowCaller(
        @Nullable String name,
        boolean seesAllOwners,
        @Nullable String tenant) {}
