package dev.ashlar.test;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Looks for what a client must never learn of a server: classes and stack frames, SQL and names of constraints, files,
 * hosts and credentials. For any text that leaves an application, a page or a header as well as a body:
 *
 * <pre>{@code
 * @ParameterizedTest
 * @MethodSource("requestsThatFail")
 * void leaksNothing(RequestEntity<String> request) {
 *     LeakCheck.assertLeaksNothing(send(request).getBody(), "hunter2");
 * }
 * }</pre>
 */
public final class LeakCheck {

    private static final List<Pattern> INTERNALS = List.of(
            // stack frames
            Pattern.compile("\\bat [\\w$.]+\\([\\w$]+(?:\\.(?:java|kt|scala|groovy))?(?::\\d+)?\\)"),
            Pattern.compile("\\bat [\\w$]+(?:\\.[\\w$]+)+\\("),
            // classes
            Pattern.compile("\\b[A-Z]\\w*Exception\\b"),
            Pattern.compile("\\b[a-z]\\w*(?:\\.\\w+)+(?:Exception|Error)\\b"),
            Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*"),
            Pattern.compile(
                    "\\b(?:java|javax|jakarta|kotlin|sun|org\\.(?:springframework|hibernate|postgresql|apache))\\.\\w"),
            // the database
            Pattern.compile("SQLState|SQLSTATE|PSQL|jdbc:|\\bHikari"),
            Pattern.compile("(?i)\\bselect\\s+(?:\\*|\\w+[(.]|[\\w\"]+\\s*,[\\w\", ]+\\s+from\\s)"),
            Pattern.compile("(?i)\\b(?:insert\\s+into|delete\\s+from|update\\s+\\w+\\s+set)\\b"),
            Pattern.compile("(?i)\\b(?:uq|uk|fk|pk|ck|idx)_\\w+|\\b\\w+_(?:pkey|fkey)\\b"),
            Pattern.compile("Key \\([^)]*\\)=\\("),
            // files and hosts
            Pattern.compile("(?<![\\w.])/(?:home|root|usr|var|tmp|opt|etc|proc)/\\w|\\b[A-Z]:\\\\\\\\?\\w"),
            Pattern.compile("\\blocalhost\\b|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b"),
            // credentials
            Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]*|(?i)\\bbearer [\\w.~+/-]{16,}"),
            Pattern.compile("(?i)\\b(?:password|passwd|secret|api[_-]?key|token)\"?\\s*[=:]\\s*\"?[^\\s\",}]{3,}"));

    private LeakCheck() {}

    /**
     * Verifies that a text tells nothing internal.
     *
     * @param text what a client gets
     * @param secrets texts that must not show either, such as a password that the request had
     * @throws AssertionError that quotes what shows
     */
    public static void assertLeaksNothing(String text, String... secrets) {
        for (Pattern internal : INTERNALS) {
            Matcher leak = internal.matcher(text);
            if (leak.find()) {
                throw new AssertionError("Expecting a text that tells nothing internal, but it says <%s>:%n%s"
                        .formatted(leak.group(), text));
            }
        }
        for (String secret : secrets) {
            Assertions.assertThat(text).as("text without secrets").doesNotContain(secret);
        }
    }
}
