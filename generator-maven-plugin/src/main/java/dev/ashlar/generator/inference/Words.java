package dev.ashlar.generator.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a name in any casing: {@code createdAt}, {@code created_at} and {@code Created-At} are the same words.
 *
 * @param parts in lower case
 */
record Words(List<String> parts) {

    private static final Pattern WORD = Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{N}+|\\p{Lo}+");

    Words {
        parts = List.copyOf(parts);
    }

    static Words of(String name) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            parts.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return new Words(parts);
    }

    /** Whether two names are the same but for casing and separators. */
    static boolean same(String left, String right) {
        String words = of(left).joined();
        return left.equals(right) || (!words.isEmpty() && words.equals(of(right).joined()));
    }

    /** All words without separators, such as {@code createdat}. */
    String joined() {
        return String.join("", parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    String first() {
        return parts.get(0);
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    Words withoutFirst() {
        return new Words(parts.subList(1, parts.size()));
    }

    Words withoutLast() {
        return withoutLast(1);
    }

    Words withoutLast(int count) {
        return new Words(parts.subList(0, parts.size() - count));
    }

    boolean endsWith(Words ending) {
        int front = parts.size() - ending.parts().size();
        return front >= 0 && parts.subList(front, parts.size()).equals(ending.parts());
    }

    /** The words as one name, such as {@code createdAt}. */
    String camelCase() {
        String upper = upperCamelCase();
        return upper.isEmpty() ? upper : upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
    }

    /** The words as one name, such as {@code CreatedAt}. */
    String upperCamelCase() {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }
}
