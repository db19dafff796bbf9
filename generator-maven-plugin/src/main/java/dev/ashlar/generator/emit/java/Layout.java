package dev.ashlar.generator.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Last touches to JavaPoet's text, which has no switches for them. They concern blanks and line ends only. */
final class Layout {

    private static final String CONTINUED = "        ";
    private static final int WIDTH = 116;

    /** A declaration in a type or of one: its type and name, up to the parameters that go on in the next line. */
    private static final Pattern WRAPPED =
            Pattern.compile("^( {4}|)((?:[\\w@][\\w<>\\[\\].,?@]* )+\\w+\\()(?=.*,$)", Pattern.MULTILINE);

    private static final Pattern SHORT_COMMENT =
            Pattern.compile("^( *)/\\*\\*\\n *\\* (.*)\\n *\\*/$", Pattern.MULTILINE);

    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");

    private static final Pattern CONSTANT_GAP = Pattern.compile("(?<=\\),\\n)\\n(?= {4}\\w+\\()");

    /** The end of a declaration. */
    private static final Pattern LIST =
            Pattern.compile("^(?! *\\*)(.*) (permits |implements )((?:[\\w.]+,\\s+)*[\\w.]+) \\{", Pattern.MULTILINE);

    private Layout() {}

    static String of(String source) {
        String constants = CONSTANT_GAP.matcher(source).replaceAll("");
        String bodies = EMPTY_BODY.matcher(constants).replaceAll("{}");
        String comments = SHORT_COMMENT.matcher(bodies).replaceAll(Layout::comment);
        return lists(parameters(comments));
    }

    /** What a type implements or permits, in lines of its own where it is much. */
    private static String lists(String source) {
        return LIST.matcher(source).replaceAll(found -> Matcher.quoteReplacement(list(found)));
    }

    private static String list(MatchResult found) {
        List<String> types = List.of(found.group(3).split(",\\s+"));
        String line = found.group(1) + " " + found.group(2) + String.join(", ", types) + " {";
        if (line.length() <= WIDTH) {
            return line;
        }
        StringBuilder text = new StringBuilder(found.group(1)).append('\n');
        StringBuilder last = new StringBuilder(CONTINUED + found.group(2));
        for (String type : types) {
            if (last.length() + type.length() + 2 > WIDTH) {
                text.append(last.toString().stripTrailing()).append('\n');
                last = new StringBuilder(CONTINUED + CONTINUED);
            }
            last.append(type).append(", ");
        }
        return text.append(last, 0, last.length() - 2).append(" {").toString();
    }

    private static String comment(MatchResult found) {
        String line = found.group(1) + "/** " + found.group(2) + " */";
        return Matcher.quoteReplacement(line.length() > WIDTH ? found.group() : line);
    }

    /** Each on a line of its own when they do not fit on one. */
    private static String parameters(String source) {
        StringBuilder text = new StringBuilder();
        Matcher declaration = WRAPPED.matcher(source);
        int done = 0;
        while (declaration.find(done)) {
            int end = end(source, declaration.end());
            String indent = "\n" + declaration.group(1) + CONTINUED;
            text.append(source, done, declaration.end())
                    .append(indent)
                    .append(String.join("," + indent, split(source.substring(declaration.end(), end))));
            done = end;
        }
        return text.append(source, done, source.length()).toString();
    }

    private static int end(String source, int start) {
        int end = start;
        for (int depth = 1; depth > 0; end = next(source, end)) {
            depth += depth(source.charAt(end));
        }
        return end - 1;
    }

    private static List<String> split(String parameters) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < parameters.length(); i = next(parameters, i)) {
            depth += depth(parameters.charAt(i));
            if (depth == 0 && parameters.charAt(i) == ',') {
                parts.add(parameters.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(parameters.substring(start).strip());
        return parts;
    }

    private static int depth(char c) {
        return switch (c) {
            case '(', '<', '{' -> 1;
            case ')', '>', '}' -> -1;
            default -> 0;
        };
    }

    /** The position behind a character, or behind the string literal that starts there. */
    private static int next(String source, int position) {
        if (source.charAt(position) != '"') {
            return position + 1;
        }
        int end = position + 1;
        while (source.charAt(end) != '"') {
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }
}
