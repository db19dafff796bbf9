package dev.ashlar.failures;

import dev.ashlar.failures.table.Reply;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What an answer must not tell about the inside of the application. */
final class Leaks {

    private static final Pattern LEAK = Pattern.compile(String.join(
            "|",
            // Stack frames, and names of classes and methods; ValidationError is a word of GraphQL's.
            "\\bat [\\w$]+(?:\\.[\\w$]+)+\\(",
            "\\b(?:[a-z]\\w*\\.){2,}[A-Za-z]\\w*",
            "\\b(?!ValidationError)[A-Z]\\w*[a-z]\\w*(?:Exception|Error)\\b",
            "AppUser|\\w+Controller\\b|withdraw\\.|\\bOrder\\.",
            // What libraries say of themselves.
            "Cannot (?:map|deserialize|construct|invoke)|JSON parse error|Unexpected (?:character|end-of-input)|StreamReadConstraints",
            "Failed to convert|No enum constant|For input string|Required (?:request|part|URI)|No static resource",
            "HikariPool|Bulkhead|CircuitBreaker|stock-\\w+|Apache Tomcat",
            // The database.
            "(?i:\\bselect\\b.+\\bfrom\\b|insert\\s+into|\\bupdate\\s+\\w+\\s+set\\b|\\bdelete\\s+from\\b)",
            "SQLState|SQL \\[|jdbc:|\\bERROR: |Key \\(|\\b(?:uk|ck|fk)_\\w+|app_user",
            // Addresses, files, secrets.
            "https?://|localhost|127\\.0\\.0\\.1|/(?:tmp|home|root|usr)/",
            "\\bsecret\\b|topsecret|hunter2"));

    /** Members that repeat what the client itself sent. */
    private static final List<String> OWN_WORDS = List.of("instance", "path");

    private Leaks() {}

    /** The first thing that gets out, if anything does. */
    static Optional<String> in(Reply reply) {
        Matcher leak = LEAK.matcher(published(reply));
        return leak.find() ? Optional.of(leak.group()) : Optional.empty();
    }

    /** Whether the answer names something, elsewhere than in a repetition of what was asked for. */
    static boolean names(String what, Reply reply) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(what) + "(?![\\w-])")
                .matcher(said(reply))
                .find();
    }

    /** Without the names of the outermost members, which every body has: {@code status} names no field of that name. */
    private static String said(Reply reply) {
        JsonNode body = reply.json();
        return body.isObject() ? body.asObject().without(OWN_WORDS).values().toString() : reply.body();
    }

    private static String published(Reply reply) {
        JsonNode body = reply.json();
        if (!body.isObject()) {
            return reply.body();
        }
        return body.asObject().without(OWN_WORDS).toString();
    }
}
