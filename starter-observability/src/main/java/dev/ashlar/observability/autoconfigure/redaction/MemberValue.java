package dev.ashlar.observability.autoconfigure.redaction;

/** Where the value of a named member starts and ends, in JSON, in the text of a map or record, in a query or a header. */
final class MemberValue {

    private static final int MOST_SPACES = 64;

    private MemberValue() {}

    /** The first character of the value after a name that ends here, -1 where the name has none. */
    static int startAfter(String text, int nameStart, int nameEnd) {
        int content = XmlContent.startAfter(text, nameStart, nameEnd);
        if (content >= 0) {
            return content;
        }
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
        at = blanks(text, at);
        return at < text.length() ? at : -1;
    }

    /**
     * The end of a value, exclusive.
     *
     * @param nameEnd where its name ends, exclusive
     * @param within whether it stands within brackets, where it may hold spaces
     */
    static int endOf(String text, int nameEnd, int start, boolean within) {
        if (XmlContent.startsAt(text, start)) {
            return XmlContent.endOf(text, start);
        }
        int quote = start;
        while (isAt(text, quote, '\\')) {
            quote++;
        }
        if (isAt(text, quote, '"') || isAt(text, quote, '\'')) {
            return afterClosing(text, quote + 1, text.charAt(quote), quote - start);
        }
        char first = text.charAt(start);
        if (first == '[' || first == '{' || first == '(') {
            return afterBrackets(text, start);
        }
        if (endsWith(text, nameEnd, "authorization") && text.regionMatches(true, start, "Digest ", 0, 7)) {
            return within ? beforeClosing(text, start) : indexOrEnd(text, '\n', start);
        }
        if (within) {
            return beforeNextMember(text, start);
        }
        return endsWith(text, nameEnd, "cookie")
                ? lineEnd(text, start)
                : wordEnd(
                        text, endsWith(text, nameEnd, "authorization") ? anyScheme(text, start) : scheme(text, start));
    }

    private static boolean endsWith(String text, int nameEnd, String name) {
        int from = nameEnd - name.length();
        return from >= 0 && text.regionMatches(true, from, name, 0, name.length());
    }

    /** JSON within JSON has as many backslashes before the closing quote as before the opening one. */
    private static int afterClosing(String text, int start, char quote, int backslashes) {
        int before = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                before++;
                continue;
            }
            if (c == quote && (backslashes == 0 ? before % 2 == 0 : before <= backslashes)) {
                return i + 1;
            }
            before = 0;
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
        int i = start;
        while (i < text.length() && !endsWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int lineEnd(String text, int start) {
        int i = start;
        while (i < text.length() && "\r\n\"'".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int beforeClosing(String text, int start) {
        int i = start;
        while (i < text.length() && "\n]})".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private static int indexOrEnd(String text, char c, int start) {
        int found = text.indexOf(c, start);
        return found < 0 ? text.length() : found;
    }

    /** Past the name of an authentication scheme, which is no secret but says that one follows. */
    private static int scheme(String text, int start) {
        for (String scheme : new String[] {"Bearer ", "Basic ", "ApiKey ", "Token "}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start + scheme.length();
            }
        }
        return start;
    }

    /** Past a first word, which is a scheme in a header of that name, whatever its name. */
    private static int anyScheme(String text, int start) {
        int i = start;
        while (i < text.length()
                && i - start < MOST_SPACES
                && (Character.isLetterOrDigit(text.charAt(i)) || isAt(text, i, '-'))) {
            i++;
        }
        return i > start && isAt(text, i, ' ') ? spaces(text, i) : start;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ",;&)]}\"'<>|".indexOf(c) >= 0;
    }

    private static int afterQuote(String text, int nameEnd) {
        int at = nameEnd;
        while (isAt(text, at, '\\')) {
            at++;
        }
        if (at > nameEnd) {
            return isAt(text, at, '"') ? at + 1 : nameEnd;
        }
        if (text.regionMatches(true, at, "%5D", 0, 3)) {
            return at + 3;
        }
        return isAt(text, at, '"') || isAt(text, at, '\'') || isAt(text, at, ']') ? at + 1 : at;
    }

    private static int spaces(String text, int at) {
        int i = at;
        while (i - at < MOST_SPACES && (isAt(text, i, ' ') || isAt(text, i, '\t'))) {
            i++;
        }
        return i;
    }

    /** Past what may stand between a name and its value, which the next line may have. */
    private static int blanks(String text, int at) {
        int i = at;
        while (i - at < MOST_SPACES && i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isAt(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
