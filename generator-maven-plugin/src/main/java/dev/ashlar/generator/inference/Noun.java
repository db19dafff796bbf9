package dev.ashlar.generator.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** English nouns, as far as telling {@code pets} from {@code pet} needs; good for comparing names, not for prose. */
final class Noun {

    private static final Map<String, String> IRREGULAR = Map.of(
            "people",
            "person",
            "children",
            "child",
            "men",
            "man",
            "women",
            "woman",
            "mice",
            "mouse",
            "indices",
            "index",
            "data",
            "datum",
            "media",
            "medium",
            "criteria",
            "criterion");

    private static final List<String> ES = List.of("sses", "xes", "zes", "ches", "shes", "uses");
    private static final List<String> NO_PLURAL = List.of("ss", "us", "is");

    private Noun() {}

    /** Whether two names are the same noun, in any casing, singular or plural. */
    static boolean same(String left, String right) {
        return Words.same(left, right)
                || (!singular(left).isEmpty() && singular(left).equals(singular(right)));
    }

    static boolean isPlural(String name) {
        return !singular(name).equals(Words.of(name).joined());
    }

    /** The name's singular without separators, such as {@code pettype} for {@code pet-types}. */
    static String singular(String name) {
        Words words = Words.of(name);
        return words.isEmpty() ? "" : words.withoutLast().joined() + singularWord(words.last());
    }

    /** The plural of a name in camel case, such as {@code categories}. */
    static String plural(String name) {
        if (name.matches(".*[^aeiou]y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.matches(".*(s|x|z|ch|sh)") ? name + "es" : name + "s";
    }

    /** The words of a name with the last one in the singular. */
    static Words singularWords(String name) {
        Words words = Words.of(name);
        if (words.isEmpty()) {
            return words;
        }
        List<String> parts = new ArrayList<>(words.withoutLast().parts());
        parts.add(singularWord(words.last()));
        return new Words(parts);
    }

    /** {@code an Order}, {@code a Pet}. */
    static String one(String name) {
        return (name.matches("(?i)[aeio].*") ? "an " : "a ") + name;
    }

    private static boolean ends(String word, List<String> endings) {
        return endings.stream().anyMatch(word::endsWith);
    }

    private static String singularWord(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (ends(word, ES)) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 2 && word.endsWith("s") && !ends(word, NO_PLURAL);
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
