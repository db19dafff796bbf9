package dev.ashlar.observability.autoconfigure.redaction;

/** Where the value of a named member starts and ends, in JSON, in the text of a map or record, in a query or a header. */
final class MemberValue {

    private static final int MOST_SPACES = 4;

    private MemberValue() {}

    /** The first character of the value after a name that ends here, -1 where the name has none. */
    static int startAfter(String text, int nameEnd) {
        int at = spaces(text, afterQuote(text, nameEnd));
        // A name in brackets is a key where it is set, and a class where it is told of.
        boolean colon = isAt(text, at, ':') && !isAt(text, nameEnd, ']');
        if (!isAt(text, at, '=') && !colon) {
            return -1;
        }
        at++;
        if (isAt(text, at, '>') || isAt(text, at, '=')) {
            at++;
        }
        at = spaces(text, at);
        return at < text.length() ? at : -1;
    }

    /**
     * The end of a value, exclusive.
     *
     * @param within whether it stands within brackets, where it may hold spaces
     */
    static int endOf(String text, int start, boolean within) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            return afterClosing(text, start + 1, first, false);
        }
        if (first == '\\' && (isAt(text, start + 1, '"') || isAt(text, start + 1, '\''))) {
            return afterClosing(text, start + 2, text.charAt(start + 1), true);
        }
        if (first == '[' || first == '{' || first == '(') {
            return afterBrackets(text, start);
        }
        return within ? beforeNextMember(text, start) : wordEnd(text, start);
    }

    private static int afterClosing(String text, int start, char quote, boolean escaped) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                if (escaped && isAt(text, i + 1, quote)) {
                    return i + 2;
                }
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int afterBrackets(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{' || c == '(') {
                depth++;
            } else if ((c == ']' || c == '}' || c == ')') && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static int beforeNextMember(String text, int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ']' || c == '}' || c == ')' || c == '\n' || c == '&' || (c == ',' && startsMember(text, i + 1))) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Whether a member follows a comma; no name is longer than what is looked at. */
    private static boolean startsMember(String text, int comma) {
        int i = spaces(text, comma);
        int name = i;
        while (i < text.length()
                && i - name < 64
                && (Character.isLetterOrDigit(text.charAt(i)) || "_-.\"".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i > name && (isAt(text, i, '=') || isAt(text, i, ':'));
    }

    private static int wordEnd(String text, int start) {
        int i = scheme(text, start);
        while (i < text.length() && !endsWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Past the name of an authentication scheme, which is no secret but says that one follows. */
    private static int scheme(String text, int start) {
        for (String scheme : new String[] {"Bearer ", "Basic ", "Digest ", "ApiKey ", "Token "}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start + scheme.length();
            }
        }
        return start;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ",;&)]}\"'<>|".indexOf(c) >= 0;
    }

    private static int afterQuote(String text, int at) {
        if (isAt(text, at, '\\') && isAt(text, at + 1, '"')) {
            return at + 2;
        }
        return isAt(text, at, '"') || isAt(text, at, '\'') || isAt(text, at, ']') ? at + 1 : at;
    }

    private static int spaces(String text, int at) {
        int i = at;
        while (i - at < MOST_SPACES && isAt(text, i, ' ')) {
            i++;
        }
        return i;
    }

    private static boolean isAt(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
