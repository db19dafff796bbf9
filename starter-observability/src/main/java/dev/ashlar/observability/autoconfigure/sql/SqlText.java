package dev.ashlar.observability.autoconfigure.sql;

import dev.ashlar.observability.autoconfigure.redaction.SqlLiterals;
import java.util.Locale;
import java.util.regex.Pattern;

/** Statements as they may be told of: without the values that stand in them. */
final class SqlText {

    private static final int LONGEST = 2_000;

    private static final Pattern FROM = Pattern.compile("\\b(?i:from)\\b");
    private static final Pattern IN_PARTS = Pattern.compile("\\b(?i:offset|skip locked)\\b");

    private SqlText() {}

    /** Cut to what a line takes of it, once its values are out. */
    static String withoutValues(String sql) {
        if (isWithoutValues(sql)) {
            return sql.length() > LONGEST ? sql.substring(0, LONGEST) : sql;
        }
        StringBuilder told = new StringBuilder(Math.min(sql.length(), LONGEST));
        int at = 0;
        while (at < sql.length() && told.length() < LONGEST) {
            int value = SqlLiterals.next(sql, at);
            words(sql, at, value, told);
            if (value < sql.length()) {
                told.append('?');
                at = SqlLiterals.endOf(sql, value);
            } else {
                at = value;
            }
        }
        told.setLength(Math.min(told.length(), LONGEST));
        return told.toString().strip();
    }

    private static void words(String sql, int start, int end, StringBuilder told) {
        for (int i = start; i < end && told.length() < LONGEST; i++) {
            char c = sql.charAt(i);
            if (!Character.isWhitespace(c)) {
                told.append(c);
            } else if (told.length() == 0 || told.charAt(told.length() - 1) != ' ') {
                told.append(' ');
            }
        }
    }

    /** Holds for nearly all that a mapper writes, of which each request has several: they need no expression run over them. */
    private static boolean isWithoutValues(String sql) {
        char before = ' ';
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            boolean number = c >= '0' && c <= '9' && !isPartOfName(before);
            boolean space = c == ' ' ? before == ' ' : c < ' ';
            if (number || space || c == '\'' || c == '$') {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static boolean isPartOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    static boolean isQuery(String sql) {
        String start = sql.stripLeading();
        String word = start.substring(0, Math.min(6, start.length())).toLowerCase(Locale.ROOT);
        return word.startsWith("select") || word.startsWith("with");
    }

    /**
     * Whether one query could find what several of these do: not where a sequence, a lock or a setting is asked for, which have no
     * FROM, and not where a list is read in pages or work is taken from a queue.
     */
    static boolean isWorthFetchingAtOnce(String query) {
        return FROM.matcher(query).find() && !IN_PARTS.matcher(query).find();
    }
}
