package dev.ashlar.observability.autoconfigure.redaction;

import java.util.function.Predicate;

/** The values beside secret names: members of JSON, maps and records, parameters, headers, settings. */
final class SecretMembers implements SecretFinder {

    /** Codes that are granted are long; those of countries and coupons are not. */
    private static final int SHORTEST_CODE = 16;

    private final Predicate<String> secret;

    SecretMembers(Predicate<String> secret) {
        this.secret = secret;
    }

    @Override
    public void find(String text, Spans found) {
        int depth = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isName(c)) {
                int end = i + 1;
                while (end < text.length() && isName(text.charAt(end))) {
                    end++;
                }
                i = afterName(text, afterPercent(text, i, end), end, depth > 0, found);
                continue;
            }
            if (c == '[' || c == '{' || c == '(') {
                depth++;
            } else if (depth > 0 && (c == ']' || c == '}' || c == ')')) {
                depth--;
            }
            i++;
        }
    }

    private int afterName(String text, int start, int end, boolean within, Spans found) {
        int value = MemberValue.startAfter(text, start, end);
        if (value >= 0) {
            boolean named = isSecret(text.substring(start, end));
            if (!named && !isQueryCode(text, start, end)) {
                return end;
            }
            int valueEnd = MemberValue.endOf(text, end, value, within);
            if (!named && valueEnd - value < SHORTEST_CODE) {
                return end;
            }
            found.add(value, valueEnd);
            return Math.max(valueEnd, end);
        }
        SpokenSecret spoken = SpokenSecret.at(text, start, end);
        if (spoken == null) {
            return end;
        }
        found.add(spoken.start(), spoken.end());
        return spoken.end();
    }

    /** By itself, or by its end in letters of ASCII: scripts without spaces write names right behind words. */
    private boolean isSecret(String name) {
        int latin = name.length();
        while (latin > 0 && name.charAt(latin - 1) < 0x80) {
            latin--;
        }
        return secret.test(name) || (latin > 0 && latin < name.length() && secret.test(name.substring(latin)));
    }

    /** The code of OAuth 2.0 in a query; elsewhere codes are no secrets. */
    private static boolean isQueryCode(String text, int start, int end) {
        return end - start == 4
                && start > 0
                && "?&".indexOf(text.charAt(start - 1)) >= 0
                && text.startsWith("code=", start);
    }

    /** Past the two digits of an escaped bracket, which look like letters of the name: {@code user%5Bpassword%5D}. */
    private static int afterPercent(String text, int start, int end) {
        return start > 0 && text.charAt(start - 1) == '%' && end - start > 2 ? start + 2 : start;
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || (c >= 0x80 && Character.isUnicodeIdentifierPart(c));
    }
}
