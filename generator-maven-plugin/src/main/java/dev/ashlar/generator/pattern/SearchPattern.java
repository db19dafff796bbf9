package dev.ashlar.generator.pattern;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of JSON Schema, which is ECMA-262 and is searched for, as Java spells it. */
public final class SearchPattern {

    private SearchPattern() {}

    /** Absent when Java has no such expression. */
    public static Optional<String> inJava(String ecma) {
        String java = spelled(ecma);
        try {
            Pattern.compile(java);
            return Optional.of(java);
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    /** Whether the expression is found in the text; so is one that Java does not know. */
    public static boolean isFound(String ecma, String text) {
        return inJava(ecma)
                .map(java -> Pattern.compile(java).matcher(text).find())
                .orElse(true);
    }

    /** In a class of characters Java gives {@code [} and {@code &&} a meaning that they do not have in ECMA-262. */
    private static String spelled(String ecma) {
        StringBuilder java = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < ecma.length(); i++) {
            char c = ecma.charAt(i);
            if (c == '\\' && i + 1 < ecma.length()) {
                java.append(c).append(ecma.charAt(++i));
                continue;
            }
            if (inClass && (c == '[' || c == '&')) {
                java.append('\\');
            }
            inClass = c == '[' || (inClass && c != ']');
            java.append(c);
        }
        return java.toString().replace("[^]", "[\\s\\S]");
    }
}
