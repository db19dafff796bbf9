package dev.ashlar.observability.autoconfigure.redaction;

/** Where the content of a named element of XML starts and ends. */
final class XmlContent {

    private static final int LONGEST_TAG = 512;
    private static final int LONGEST_PREFIX = 64;

    private XmlContent() {}

    /** Past the tag of an element with that name, with a prefix or without, and with attributes or without; -1 where it is none. */
    static int startAfter(String text, int nameStart, int nameEnd) {
        if (nameStart == 0 || nameEnd >= text.length()) {
            return -1;
        }
        char before = text.charAt(nameStart - 1);
        if (text.charAt(nameEnd) == '>') {
            return before == '<' || before == ':' ? nameEnd + 1 : -1;
        }
        return Character.isWhitespace(text.charAt(nameEnd)) && isTag(text, nameStart - 1)
                ? afterAttributes(text, nameEnd)
                : -1;
    }

    /** Whether a value that starts there is the content of an element. */
    static boolean startsAt(String text, int start) {
        return text.charAt(start - 1) == '>' && text.charAt(start - 2) != '=';
    }

    static int endOf(String text, int start) {
        boolean raw = text.startsWith("<![CDATA[", start);
        int end = text.indexOf(raw ? "]]>" : "<", start);
        if (end < 0) {
            return text.length();
        }
        return raw ? end + 3 : end;
    }

    private static int afterAttributes(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < LONGEST_TAG && text.charAt(i) != '<') {
            if (text.charAt(i) == '>') {
                return text.charAt(i - 1) == '/' || i + 1 == text.length() ? -1 : i + 1;
            }
            i++;
        }
        return -1;
    }

    private static boolean isTag(String text, int before) {
        int i = before;
        if (text.charAt(i) == ':') {
            i--;
            while (i >= 0 && before - i < LONGEST_PREFIX && Character.isLetterOrDigit(text.charAt(i))) {
                i--;
            }
        }
        return i >= 0 && text.charAt(i) == '<';
    }
}
