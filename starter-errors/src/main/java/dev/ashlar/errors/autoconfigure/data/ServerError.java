package dev.ashlar.errors.autoconfigure.data;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of a failure, whichever driver has heard it. It never leaves this package.
 *
 * @param state the SQLState
 * @param constraint the constraint that is violated, null where the server names none
 * @param table the table that it guards
 * @param column the column that is violated, null where the server names none
 * @param detail what PostgreSQL says of a violated key
 */
record ServerError(
        @Nullable String state,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        @Nullable String detail) {

    private static final Set<String> KEY_STATES = Set.of("23505", "23503", "23P01");
    private static final Pattern KEY = Pattern.compile("^[^(]*\\((.+?)\\)=\\(");
    private static final Pattern LAST_COLUMN = Pattern.compile("([A-Za-z_][A-Za-z0-9_$]*)\"?\\)*(?:::[^,]*)?\\)*$");

    /** What a driver tells that knows no more. */
    static ServerError of(@Nullable String state) {
        return new ServerError(state, null, null, null, null);
    }

    /**
     * The column that was violated as {@code <table>.<column>}, null where the server does not name it. Of several the last
     * one, since the first are usually the parent's.
     */
    @Nullable
    String qualifiedColumn() {
        String violated = column == null ? keyColumn() : column;
        return table == null || violated == null ? null : table + "." + violated;
    }

    /** Whether a foreign key was violated from the side that is referred to. */
    boolean saysStillReferenced() {
        return detail != null && detail.contains("still referenced");
    }

    /** {@code Key (tenant_id, lower(email::text))=(…) already exists.}, in whatever language. */
    private @Nullable String keyColumn() {
        Matcher key = KEY.matcher(detail == null || !KEY_STATES.contains(String.valueOf(state)) ? "" : detail);
        if (!key.find()) {
            return null;
        }
        Matcher last = LAST_COLUMN.matcher(key.group(1));
        return last.find() ? last.group(1) : null;
    }
}
