package dev.ashlar.generator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words that a name of the document consists of, whatever its spelling: {@code pet-type}, {@code petType}, {@code PetType}. */
final class Words {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}]+");
    private static final Pattern HUMPS =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Words() {}

    static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        for (String part : SEPARATORS.split(name)) {
            for (String word : HUMPS.split(part)) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    static String capitalized(String word) {
        int first = word.codePointAt(0);
        int length = Character.charCount(first);
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(word.substring(length))
                .toString();
    }
}
