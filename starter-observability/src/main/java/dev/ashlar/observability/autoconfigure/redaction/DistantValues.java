package dev.ashlar.observability.autoconfigure.redaction;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that do not stand right behind their names: what Spring's validation rejects, settings that Spring Boot cannot bind, keys
 * that PostgreSQL finds twice.
 */
final class DistantValues implements SecretFinder {

    private static final List<Shape> SHAPES = List.of(
            new Shape("rejected value [", Pattern.compile("rejected value \\["), "]; codes ["),
            new Shape("Property: ", Pattern.compile("Property: ([^\\n]{1,200}+)\\n {1,8}+Value: "), "\n"),
            new Shape(")=(", Pattern.compile("\\(([^()]{1,200}+)\\)=\\("), ") "));

    private static final int SHORTEST_REPEATED = 4;
    private static final int REASON = 500;

    private final Predicate<String> secret;

    DistantValues(Predicate<String> secret) {
        this.secret = secret;
    }

    @Override
    public void find(String text, Spans found) {
        for (Shape shape : SHAPES) {
            if (text.contains(shape.mark)) {
                find(text, shape, found);
            }
        }
    }

    private void find(String text, Shape shape, Spans found) {
        Matcher named = shape.named.matcher(text);
        int from = 0;
        while (named.find(from)) {
            from = named.end();
            if (named.groupCount() == 0 || secret.test(named.group(1))) {
                from = shape.endOf(text, from);
                found.add(named.end(), from);
                repetitions(text, named.end(), from, found);
            }
        }
    }

    /** The reason why a value is refused often quotes it. */
    private static void repetitions(String text, int start, int end, Spans found) {
        boolean quoted = end - start > 1 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
        String value = quoted ? text.substring(start + 1, end - 1) : text.substring(start, end);
        if (value.length() < SHORTEST_REPEATED || value.length() > REASON) {
            return;
        }
        String reason = text.substring(end, Math.min(text.length(), end + REASON));
        for (int next = reason.indexOf(value); next >= 0; next = reason.indexOf(value, next + value.length())) {
            found.add(end + next, end + next + value.length());
        }
    }

    /**
     * What is written before a value, and behind it.
     *
     * @param mark is in no text without such a value, and sooner looked for
     * @param named ends where the value starts; its group is the name, without one the value is secret whatever the name
     * @param end what follows the value; without it the value is all that is left
     */
    private record Shape(String mark, Pattern named, String end) {

        int endOf(String text, int start) {
            int found = text.indexOf(end, start);
            return found < 0 ? text.length() : found;
        }
    }
}
