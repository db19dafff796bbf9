package dev.ashlar.data.changes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction made of one row.
 *
 * @param type what the rows are called, as {@link AuditedChanges#value()} says
 * @param key the key of the row
 * @param kind what became of it
 * @param attributes the attributes that changed, by name; those with a value, where the row is new or gone
 */
public record EntityChange(String type, Object key, ChangeKind kind, Map<String, Values> attributes) {

    public EntityChange {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * The value of an attribute before and after, null where there is none, and masked where it is secret. Values are texts, numbers
     * booleans, and lists and maps of these; other rows are told by their keys.
     */
    public record Values(@Nullable Object before, @Nullable Object after) {}
}
