package dev.ashlar.generator.spec;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins the words of a name: {@code first-name}, {@code /owners/{ownerId}} become {@code FirstName}. */
final class Words {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}]+");

    private Words() {}

    static String joined(String text) {
        String joined = SEPARATORS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(Words::capitalised)
                .collect(Collectors.joining());
        return joined.isEmpty() ? "Value" : joined;
    }

    /** The second name, or nothing of it when the first one ends with it. */
    static String withoutStutter(String first, String second) {
        return first.endsWith(joined(second)) ? "" : joined(second);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
