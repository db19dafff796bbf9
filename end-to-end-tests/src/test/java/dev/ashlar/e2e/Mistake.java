package dev.ashlar.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request that an operation has to refuse.
 *
 * @param what is wrong with it
 */
record Mistake(String what, SampleRequest request) {

    /** None of the types whose texts have a form. */
    private static final String NONSENSE = "no-such-thing";

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Set<String> FORMAL_TYPES = Set.of("integer", "number", "boolean");
    private static final Set<String> FORMAL_FORMATS = Set.of("uuid", "date", "date-time");

    /** What can be done wrong with the request of that operation. */
    static List<Mistake> in(SampleRequest request, DeclaredOperation operation) {
        List<Mistake> mistakes = new ArrayList<>();
        if (request.body() != null) {
            mistakes.addAll(inBody(request, operation));
        }
        inPath(request, operation).ifPresent(mistakes::add);
        mistakes.addAll(inQuery(request, operation));
        if (operation.parameters("query").stream().anyMatch(Mistake::isMissed)) {
            mistakes.add(new Mistake("no query", request.withoutQuery()));
        }
        return mistakes;
    }

    private static List<Mistake> inBody(SampleRequest request, DeclaredOperation operation) {
        List<Mistake> mistakes = new ArrayList<>();
        Set<String> types =
                operation.operation().at("requestBody").at("content").names().collect(Collectors.toSet());
        if (!types.contains("*/*")) {
            mistakes.add(
                    new Mistake("an unknown media type", request.withHeader("Content-Type", "application/x-none")));
        }
        if (request.sendsMembers()) {
            mistakes.add(new Mistake("JSON that breaks off", request.brokenOff()));
            DeclaredSchema schema = new DeclaredSchema(operation.body());
            if (schema.isObject()) {
                mistakes.add(new Mistake("a number for an object", request.withBody("[1]")));
            }
            if (schema.isObject() && schema.requires()) {
                mistakes.add(new Mistake("no members", request.withBody("{}")));
            }
        }
        return mistakes;
    }

    private static Optional<Mistake> inPath(SampleRequest request, DeclaredOperation operation) {
        for (DocumentPart parameter : operation.parameters("path")) {
            String variable = "{" + parameter.at("name").text() + "}";
            if (isFormal(parameter) && operation.path().contains(variable)) {
                return Optional.of(new Mistake(
                        NONSENSE + " as " + variable, request.withTarget(filled(request, operation, variable))));
            }
        }
        return Optional.empty();
    }

    private static String filled(SampleRequest request, DeclaredOperation operation, String variable) {
        String template = operation.path();
        int start = template.indexOf(variable);
        String before = anything(template.substring(0, start));
        String after = anything(template.substring(start + variable.length()));
        Matcher target = Pattern.compile("(" + before + ")[^/?]+?(" + after + "(?:\\?.*)?)")
                .matcher(request.target());
        if (!target.matches()) {
            throw new IllegalStateException(request + " is not at " + operation);
        }
        return target.group(1) + NONSENSE + target.group(2);
    }

    private static String anything(String template) {
        return "\\Q" + VARIABLE.matcher(template).replaceAll("\\\\E[^/?]+?\\\\Q") + "\\E";
    }

    /** One for each type that has a form. */
    private static List<Mistake> inQuery(SampleRequest request, DeclaredOperation operation) {
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        for (DocumentPart parameter : operation.parameters("query")) {
            String name = parameter.at("name").text();
            if (isFormal(parameter)) {
                mistakes.putIfAbsent(
                        new DeclaredSchema(parameter.at("schema")).type(),
                        new Mistake(NONSENSE + " as " + name, request.withQuery(name, NONSENSE)));
            }
        }
        return List.copyOf(mistakes.values());
    }

    private static boolean isFormal(DocumentPart parameter) {
        DeclaredSchema schema = new DeclaredSchema(parameter.at("schema"));
        return FORMAL_TYPES.contains(schema.type()) || FORMAL_FORMATS.contains(schema.format());
    }

    private static boolean isMissed(DocumentPart parameter) {
        return parameter.at("required").text().equals("true")
                && parameter.at("schema").at("default").text().isEmpty();
    }
}
