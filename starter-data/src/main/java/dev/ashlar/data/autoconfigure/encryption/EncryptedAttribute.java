package dev.ashlar.data.autoconfigure.encryption;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted attribute of an entity.
 *
 * @param position its place in the state of the entity
 * @param name the attribute
 * @param table the table that it is in
 * @param key the column of the row's key in that table
 * @param column its column
 * @param binding what its values are bound to beside their row
 * @param index its blind index, null where it has none
 */
record EncryptedAttribute(
        int position,
        String name,
        String table,
        String key,
        String column,
        String binding,
        @Nullable Index index) {

    /**
     * A blind index.
     *
     * @param position the place of its attribute in the state of the entity
     * @param name its attribute
     * @param column its column
     * @param ignoreCase whether the case does not matter
     */
    record Index(int position, String name, String column, boolean ignoreCase) {

        String normalized(String value) {
            return ignoreCase ? value.strip().toLowerCase(Locale.ROOT) : value;
        }
    }
}
