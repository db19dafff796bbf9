package dev.ashlar.generator.emit.java;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JavaPoet leaves the first of several lines of parameters behind the name; it reads better on a line of its own. */
final class ParameterLines {

    private static final String CONTINUED = "        ";

    /** A declaration in a type or of one: a type, a name, and a list that goes on in the next line. */
    private static final Pattern OPEN_LIST =
            Pattern.compile("^( {4}|)((?:[\\w@][\\w<>\\[\\].,?@]* )+\\w+\\()(.*,)$", Pattern.MULTILINE);

    private ParameterLines() {}

    static String laidOut(String source) {
        return OPEN_LIST
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2) + "\n" + found.group(1) + CONTINUED + found.group(3)));
    }
}
