package dev.ashlar.generator.spec;

import dev.ashlar.generator.diagnostic.Diagnostic;
import dev.ashlar.generator.diagnostic.Position;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the parser says offends the specification, at the place that its message describes in its own way. */
final class ParserMessages {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute (?<place>\\S.*?) is (?<complaint>.*)");
    private static final Pattern STEP = Pattern.compile(
            "'(?<quoted>[^']*)'|\\((?<method>[a-z]+)\\)|\\[(?<skipped>[^\\]]*)\\]|(?<plain>[^.'(\\[]+)");

    private ParserMessages() {}

    static List<Diagnostic> warnings(List<String> messages, SourceLocations locations) {
        return messages.stream()
                .distinct()
                .map(message -> warning(message, locations))
                .toList();
    }

    private static Diagnostic warning(String message, SourceLocations locations) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        Position position = locations.find(attribute.matches() ? pointer(attribute.group("place")) : JsonPointers.ROOT);
        return Diagnostic.warning(
                "document-validity",
                position,
                "The document offends the OpenAPI specification: " + message + ".",
                "Correct it, lest other tools refuse the document.");
    }

    /** {@code paths.'/pets'(get).responses} as a pointer. A step that cannot be told ends where it can. */
    private static String pointer(String place) {
        var pointer = new StringBuilder();
        Matcher step = STEP.matcher(place);
        while (step.find()) {
            String name = step.group("quoted") != null
                    ? step.group("quoted")
                    : step.group("method") != null ? step.group("method") : step.group("plain");
            if (name != null) {
                pointer.append(JsonPointers.child(JsonPointers.ROOT, name));
            }
        }
        return pointer.toString();
    }
}
