package dev.ashlar.observability.autoconfigure.redaction;

/** The literals of a statement, in one pass: texts, of which one that is not closed takes all that is left, and numbers. */
public final class SqlLiterals {

    private SqlLiterals() {}

    /** Where the next literal starts; the end of the statement where there is none. */
    public static int next(String sql, int from) {
        int i = from;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\'' || isNumber(sql, i) || (c == '$' && afterTag(sql, i) > 0)) {
                return i;
            }
            int closing = c == '"' ? sql.indexOf('"', i + 1) : -1;
            i = Math.max(closing, i) + 1;
        }
        return sql.length();
    }

    /** The end, exclusive, of the literal that starts there. */
    public static int endOf(String sql, int start) {
        char c = sql.charAt(start);
        if (c == '\'') {
            return afterText(sql, start, isEscaped(sql, start));
        }
        if (c == '$') {
            int body = afterTag(sql, start);
            String tag = sql.substring(start, body);
            int closing = sql.indexOf(tag, body);
            return closing < 0 ? sql.length() : closing + tag.length();
        }
        int i = start + 1;
        while (i < sql.length() && (isPartOfName(sql.charAt(i)) || isFraction(sql, i))) {
            i++;
        }
        return i;
    }

    private static int afterText(String sql, int start, boolean escaped) {
        int i = start + 1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (c == '\\' && escaped) {
                i++;
            } else if (c == '\'') {
                if (i + 1 == sql.length() || sql.charAt(i + 1) != '\'') {
                    return i + 1;
                }
                i++;
            }
            i++;
        }
        return sql.length();
    }

    /** Whether backslashes escape, as in {@code E'it\'s'}. */
    private static boolean isEscaped(String sql, int quote) {
        return quote > 0
                && (sql.charAt(quote - 1) == 'E' || sql.charAt(quote - 1) == 'e')
                && (quote == 1 || !isPartOfName(sql.charAt(quote - 2)));
    }

    /** Past {@code $$} or {@code $name$}; 0 where there is none, as before the number of a parameter. */
    private static int afterTag(String sql, int start) {
        if (start > 0 && isPartOfName(sql.charAt(start - 1))) {
            return 0;
        }
        int i = start + 1;
        while (i < sql.length()
                && isPartOfName(sql.charAt(i))
                && (i > start + 1 || !Character.isDigit(sql.charAt(i)))) {
            i++;
        }
        return i < sql.length() && sql.charAt(i) == '$' ? i + 1 : 0;
    }

    private static boolean isNumber(String sql, int at) {
        return isDigit(sql, at) && (at == 0 || !isPartOfName(sql.charAt(at - 1)));
    }

    private static boolean isFraction(String sql, int at) {
        return sql.charAt(at) == '.' && isDigit(sql, at + 1);
    }

    private static boolean isDigit(String sql, int at) {
        return at < sql.length() && sql.charAt(at) >= '0' && sql.charAt(at) <= '9';
    }

    private static boolean isPartOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c >= 0x80;
    }
}
