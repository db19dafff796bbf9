package dev.ashlar.observability.autoconfigure.redaction;

import java.util.function.Predicate;

/** The values beside secret names: members of JSON, maps and records, parameters, headers, settings. */
final class SecretMembers implements SecretFinder {

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
                i = afterName(text, i, end, depth > 0, found);
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
        int value = MemberValue.startAfter(text, end);
        if (value >= 0) {
            if (!secret.test(text.substring(start, end))) {
                return end;
            }
            int valueEnd = MemberValue.endOf(text, value, within);
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

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.';
    }
}
