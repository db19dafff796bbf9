package dev.ashlar.generator.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java names for names of the document: legal, in Java's conventions, but not yet unique. */
final class JavaNames {

    /** JLS 8.10.1: a record component must not have one of these names. */
    private static final Set<String> FORBIDDEN_COMPONENTS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Set<String> CONTEXTUAL_TYPES = Set.of("var", "yield", "record", "sealed", "permits");

    /** In bytes: the name of a file has at most 255, and some get what is tested and an ending behind it. */
    private static final int LONGEST = 150;

    private static final int MOST_SPELLED = 2;

    private JavaNames() {}

    /** Such as {@code PetType}. */
    static String type(String name) {
        String joined = Words.of(name).stream().map(Words::capitalized).collect(Collectors.joining());
        return CONTEXTUAL_TYPES.contains(joined) ? joined + "Type" : cut(startingLegally(joined, "Unnamed"));
    }

    /** Such as {@code petType}. */
    static String member(String name) {
        List<String> words = Words.of(name);
        if (words.isEmpty()) {
            return "unnamed";
        }
        String rest = words.stream().skip(1).map(Words::capitalized).collect(Collectors.joining());
        String joined = startingLegally(Words.lower(words.get(0)) + rest, "unnamed");
        return isReserved(joined) ? joined + "Value" : joined;
    }

    /** Such as {@code PET_TYPE}. */
    static String constant(String value) {
        String sign = value.startsWith("-") ? "MINUS_" : value.startsWith("+") ? "PLUS_" : "";
        String joined = Words.of(value).stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
        return joined.isEmpty() ? spelled(value) : startingLegally(sign + joined, "EMPTY");
    }

    /** Of a value without letters and digits, such as {@code LESS_THAN_SIGN}. */
    private static String spelled(String value) {
        if (value.isBlank()) {
            return "EMPTY";
        }
        return value.codePointCount(0, value.length()) > MOST_SPELLED
                ? "SYMBOLS"
                : value.codePoints()
                        .mapToObj(symbol ->
                                String.valueOf(Character.getName(symbol)).replaceAll("[^A-Z0-9]+", "_"))
                        .collect(Collectors.joining("_"));
    }

    /** Such as {@code pettype}. */
    static String packageSegment(String name) {
        String joined = Words.of(name).stream().map(Words::lower).collect(Collectors.joining());
        String legal = startingLegally(joined, "unnamed");
        return SourceVersion.isKeyword(legal) ? plural(legal) : cut(legal);
    }

    private static String cut(String name) {
        int bytes = 0;
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            bytes += Character.toString(name.codePointAt(i)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                return name.substring(0, i);
            }
        }
        return name;
    }

    private static String plural(String word) {
        if (word.endsWith("y")) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|z|ch|sh)") ? word + "es" : word + "s";
    }

    private static boolean isReserved(String name) {
        return SourceVersion.isKeyword(name) || FORBIDDEN_COMPONENTS.contains(name);
    }

    private static String startingLegally(String name, String whenEmpty) {
        if (name.isEmpty()) {
            return whenEmpty;
        }
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }
}
