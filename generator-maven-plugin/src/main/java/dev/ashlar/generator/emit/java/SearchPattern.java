package dev.ashlar.generator.emit.java;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of JSON Schema, which is ECMA-262 and is searched for, as one that Java matches against the whole
 * value.
 */
public final class SearchPattern {

    private SearchPattern() {}

    /** Absent when Java has no such expression. */
    public static Optional<String> matching(String ecma) {
        String java = inJava(ecma);
        String whole = isAnchored(java) ? java : "(?s).*(?:" + java + ").*";
        try {
            Pattern.compile(whole);
            return Optional.of(whole);
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    /** In a class of characters Java gives {@code [} and {@code &&} a meaning that they do not have in ECMA-262. */
    private static String inJava(String ecma) {
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

    private static boolean isAnchored(String expression) {
        return expression.startsWith("^")
                && expression.endsWith("$")
                && !expression.endsWith("\\$")
                && !hasAlternatives(expression);
    }

    private static boolean hasAlternatives(String expression) {
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '\\' -> i++;
                case '[' -> inClass = true;
                case ']' -> inClass = false;
                case '(' -> depth += inClass ? 0 : 1;
                case ')' -> depth -= inClass ? 0 : 1;
                case '|' -> {
                    if (depth == 0 && !inClass) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
